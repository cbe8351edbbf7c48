const NARROWEST = 320;
const STEP = 20;

/** Lets the person drag (or move with the arrow keys) the line between grid and panes. */
export function makeDivider(divider: HTMLElement, root: HTMLElement): void {
  const width = (): number => Number.parseFloat(getComputedStyle(root).getPropertyValue('--pane'));
  const resize = (to: number): void => {
    const widest = Math.max(NARROWEST, window.innerWidth - NARROWEST);
    root.style.setProperty('--pane', `${Math.min(widest, Math.max(NARROWEST, to))}px`);
  };
  divider.addEventListener('pointerdown', start => {
    const before = width();
    divider.setPointerCapture(start.pointerId);
    document.body.classList.add('resizing');
    const move = (event: PointerEvent): void => resize(before + start.clientX - event.clientX);
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', () => {
      divider.removeEventListener('pointermove', move);
      document.body.classList.remove('resizing');
    }, { once: true });
  });
  divider.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft') resize(width() + STEP);
    else if (event.key === 'ArrowRight') resize(width() - STEP);
    else return;
    event.preventDefault();
  });
}
