/** A pointer on a drawing: press and move, by mouse, pen or finger; and what the arrow keys ask for. */
import type { Attachment } from 'svelte/attachments';
import type { Spot } from './plane.ts';

/**
 * Tells of every spot the pointer is moved to while it is pressed, in the drawing's own units. The pointer is held, so that
 * it may leave the drawing. What a finger may do beside this (scroll the page) is for `touch-action` to say.
 */
export function dragged(move: (spot: Spot) => void): Attachment<SVGSVGElement> {
  return (svg) => {
    let held: number | undefined;
    const tell = ({ clientX, clientY }: PointerEvent): void => {
      const matrix = svg.getScreenCTM();
      if (!matrix) return;
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
      move({ x, y });
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      held = event.pointerId;
      svg.setPointerCapture(held);
      svg.querySelector<SVGElement>('[role="slider"]')?.focus({ preventScroll: true });
      tell(event);
      event.preventDefault();
    };
    const moved = (event: PointerEvent): void => {
      // The finger that woke the figure went down before anyone listened.
      if (event.pointerType === 'touch') held ??= event.pointerId;
      if (event.pointerId === held) tell(event);
    };
    const up = (): void => {
      held = undefined;
    };
    svg.addEventListener('pointerdown', down);
    svg.addEventListener('pointermove', moved);
    svg.addEventListener('pointerup', up);
    svg.addEventListener('pointercancel', up);
    return () => {
      svg.removeEventListener('pointerdown', down);
      svg.removeEventListener('pointermove', moved);
      svg.removeEventListener('pointerup', up);
      svg.removeEventListener('pointercancel', up);
    };
  };
}

/** How many steps to the right and up a key asks for; undefined where it is none of ours. With Shift, ten at once. */
export function stepsOf({ key, shiftKey }: KeyboardEvent): readonly [number, number] | undefined {
  const by = shiftKey ? 10 : 1;
  switch (key) {
    case 'ArrowRight':
      return [by, 0];
    case 'ArrowLeft':
      return [-by, 0];
    case 'ArrowUp':
      return [0, by];
    case 'ArrowDown':
      return [0, -by];
    case 'PageUp':
      return [0, 10];
    case 'PageDown':
      return [0, -10];
    default:
      return undefined;
  }
}
