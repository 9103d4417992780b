import { option, optionValue } from './page-api';

export interface Sent {
  status: number;
  text: string;
}

export interface Outgoing {
  url: string;
  /** Form fields, or a ready body. */
  fields?: Record<string, string>;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** How it goes out when the address does not say (`?transport=`). */
  transport: 'fetch' | 'xhr';
  /** Publish requests carry the page's failure switches. */
  publishes?: boolean;
}

const names = ['lost', 'warn', 'pfbid', 'pending', 'igerror', 'allitems'];

/** The failure switches of this page load, as the server reads them. */
function switchHeader(): Record<string, string> {
  const words = names.filter(option);
  if (option('error')) words.push(`error=${optionValue('error') || 1}`);
  if (option('slow')) words.push(`slow=${optionValue('slow')}`);
  return words.length > 0 ? { 'X-Practice': words.join(',') } : {};
}

function byXhr(url: string, headers: Record<string, string>, body: BodyInit): Promise<Sent> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', url, true);
    request.withCredentials = true;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onload = () => done({ status: request.status, text: request.responseText });
    request.onerror = () => fail(new TypeError('Network failure'));
    request.send(body as XMLHttpRequestBodyInit);
  });
}

async function once(outgoing: Outgoing): Promise<Sent> {
  const { url, fields, headers = {}, publishes = false } = outgoing;
  const transport = (publishes && optionValue('transport')) || outgoing.transport;
  const all: Record<string, string> = { ...headers, ...(publishes ? switchHeader() : {}) };
  let body: BodyInit = outgoing.body ?? new URLSearchParams(fields);
  if (transport === 'formdata' && fields) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    body = form;
  } else if (fields && transport === 'xhr') {
    body = new URLSearchParams(fields).toString();
    all['Content-Type'] = 'application/x-www-form-urlencoded';
  }
  if (transport === 'xhr') return byXhr(url, all, body);
  const init: RequestInit = { method: 'POST', headers: all, body, credentials: 'include' };
  const answer =
    transport === 'request' ? await fetch(new Request(url, init)) : await fetch(url, init);
  return { status: answer.status, text: await answer.text() };
}

/**
 * Sends one request as the page's option `transport` wants it. A publish request with `?retry=1` goes
 * out twice with the same token, as networks do after a hiccup. Rejects when no answer came.
 */
export async function send(outgoing: Outgoing): Promise<Sent> {
  if (!outgoing.publishes || !option('retry')) return once(outgoing);
  await once(outgoing).catch(() => undefined);
  return once(outgoing);
}

/** A token as the sites mint them against repeats. */
export const newToken = (): string => crypto.randomUUID();
