// System.Half is a number; here a half is one of the two questions asked of an item.
global using Half = ModerationBot.Detection.Half;
