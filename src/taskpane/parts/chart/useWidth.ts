import { useLayoutEffect, useState, type RefObject } from 'react';

/** Width of an element in device-independent pixels, kept up to date; 0 until measured. */
export function useWidth(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    setWidth(Math.floor(target.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.floor(entry.contentRect.width)); });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
