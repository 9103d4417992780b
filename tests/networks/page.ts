import { Window } from 'happy-dom';

/** A page of a network as a document, without a browser. */
export function page(url: string, body: string, cookies: string[] = []): Document {
  const window = new Window({ url });
  window.document.body.innerHTML = body;
  for (const one of cookies) window.document.cookie = one;
  return window.document as unknown as Document;
}

export const button = (name: string, attributes = ''): string =>
  `<div role="button" tabindex="0" ${attributes}>${name}</div>`;

export const dialog = (inside: string, label = ''): string =>
  `<div role="dialog"${label && ` aria-label="${label}"`}>${inside}</div>`;
