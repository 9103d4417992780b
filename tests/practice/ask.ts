import { request } from 'node:https';
import type { Practice } from '../../practice/server';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json<T>(): T;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Asks the practice server as if `url`'s host were it. Rejects when the connection breaks. */
export function ask(practice: Practice, url: string, question: Question = {}): Promise<Answer> {
  const { hostname, pathname, search } = new URL(url);
  const { body, headers = {}, method = body === undefined ? 'GET' : 'POST' } = question;
  return new Promise((done, fail) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: practice.port,
        servername: hostname,
        rejectUnauthorized: false,
        agent: false,
        path: pathname + search,
        method,
        headers: { host: hostname, ...headers },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            json: <T>() => JSON.parse(text) as T,
          });
        });
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}

/** Sends form fields. */
export const askForm = (
  practice: Practice,
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  ask(practice, url, {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
