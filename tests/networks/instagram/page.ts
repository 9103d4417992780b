import { Window } from 'happy-dom';

/** A page of Instagram as a document, without a browser. */
export function page(path: string, body: string, cookies = 'ds_user_id=4401'): Document {
  const window = new Window({ url: `https://www.instagram.com${path}` });
  window.document.body.innerHTML = body;
  for (const one of cookies.split('; ')) window.document.cookie = one;
  return window.document as unknown as Document;
}

/** What the page's own data says of who is logged in. */
export const viewerData = (name = 'natlib', id = '4401'): string =>
  `<script type="application/json" data-sjs>{"require":[["PolarisViewer",[],{"data":{"username":"${name}","id":"${id}"},"id":"${id}"},7]]}</script>`;

export const button = (name: string): string => `<div role="button" tabindex="0">${name}</div>`;

/** A button with a sign and no word. */
export const sign = (label = ''): string =>
  `<div role="button" tabindex="0"><svg aria-label="${label}"></svg></div>`;

export const caption = (label: string): string =>
  `<div contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="${label}"><p><br></p></div>`;

export const dialog = (inside: string, label = ''): string =>
  `<div role="dialog"${label && ` aria-label="${label}"`}>${inside}</div>`;
