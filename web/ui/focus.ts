/** Moves the focus to a heading when its step appears, so that a screen reader reads the question first. */
export const focusWhenShown = (heading: HTMLElement): void => heading.focus({ preventScroll: true });
