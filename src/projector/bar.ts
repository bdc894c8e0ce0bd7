/** The bar at the foot of a projected page, and the code by which the class opens the same place. */
import type { Words } from './projector.ts';

export interface Bar {
  /** Says which screen of how many is shown. */
  readonly say: (place: number, of: number) => void;
  readonly toggleCode: () => void;
  readonly remove: () => void;
}

export interface Actions {
  readonly next: () => void;
  readonly back: () => void;
  readonly skip: (by: 1 | -1) => void;
  readonly leave: () => void;
  /** The address the class opens. */
  readonly address: () => string;
}

export function startBar(words: Words, { next, back, skip, leave, address }: Actions): Bar {
  const bar = document.createElement('div');
  bar.className = 'projector-bar';
  bar.role = 'toolbar';
  bar.ariaLabel = words['bar'] ?? '';
  const button = (name: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words[name] ?? name;
    made.dataset['act'] = name;
    made.addEventListener('click', act);
    return made;
  };
  const count = document.createElement('p');
  count.role = 'status';
  const full = button('full', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  });
  const code = button('code', () => toggleCode());
  code.setAttribute('aria-expanded', 'false');
  const keys = document.createElement('p');
  keys.className = 'keys';
  keys.textContent = words['keys'] ?? '';
  bar.append(
    button('skipBack', () => skip(-1)),
    button('back', back),
    button('next', next),
    button('skip', () => skip(1)),
    count,
    keys,
    code,
    ...(document.fullscreenEnabled ? [full] : []),
    button('leave', leave),
  );

  const panel = document.createElement('aside');
  panel.className = 'projector-code';
  panel.ariaLabel = words['code'] ?? '';
  panel.hidden = true;
  async function toggleCode(): Promise<void> {
    panel.hidden = !panel.hidden;
    code.setAttribute('aria-expanded', String(!panel.hidden));
    if (panel.hidden) return;
    const { qrCode, isLocal } = await import('../../components/qr/qr.ts');
    const wanted = address();
    const text = document.createElement('p');
    text.textContent = wanted;
    const parts: Element[] = [text];
    try {
      const { size, path } = qrCode(wanted);
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', words['codeOf'] ?? '');
      const modules = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      modules.setAttribute('d', path);
      svg.append(modules);
      parts.unshift(svg);
    } catch {
      parts.push(note('tooLong'));
    }
    if (isLocal(location.hostname)) parts.push(note('local'));
    panel.replaceChildren(...parts);
  }
  const note = (name: string): HTMLElement => {
    const made = document.createElement('p');
    made.className = 'note';
    made.textContent = words[name] ?? '';
    return made;
  };

  document.body.append(bar, panel);
  return {
    say: (place, of) => {
      count.textContent = (words['count'] ?? '').replace('{n}', String(place)).replace('{all}', String(of));
      if (!panel.hidden) void toggleCode().then(toggleCode);
    },
    toggleCode: () => void toggleCode(),
    remove: () => {
      bar.remove();
      panel.remove();
    },
  };
}
