// Never run: it only carries the design package to the migrations tool.
return;
