/** Width and height of a plate in pixels. */
export const PLATE_SIZE = 3000;

/** Nothing is drawn outside this margin, in pixels. */
export const PLATE_MARGIN = 240;

/** Edges of what is drawn, in pixels. */
export const LEFT = PLATE_MARGIN;
export const RIGHT = PLATE_SIZE - PLATE_MARGIN;
export const WIDTH = RIGHT - LEFT;

/** Thickness of hairlines. */
export const LINE_WIDTH = 4;
