// A band is also chosen by dragging over the dots; the two number fields do the same.
const plot = document.querySelector('[data-plot]');
const form = document.querySelector('[data-band]');
if (plot && form) {
  const percent = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(plot.getScreenCTM().inverse());
    const wide = plot.viewBox.baseVal.width;
    return Math.round(Math.min(100, Math.max(0, (point.x - 12) / (wide - 24) * 100)));
  };
  let start = null;
  plot.addEventListener('pointerdown', (event) => {
    start = percent(event);
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener('pointermove', (event) => {
    if (start !== null) {
      form.elements.from.value = Math.min(start, percent(event));
      form.elements.to.value = Math.max(start, percent(event));
    }
  });
  plot.addEventListener('pointerup', (event) => {
    if (start !== null && Math.abs(start - percent(event)) > 2) {
      form.requestSubmit();
    }
    start = null;
  });
}
