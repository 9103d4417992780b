import type { Exchange, WatchedCall } from '../network';
import { prune } from './prune';

/** The part of a page's world that is wrapped; a test gives its own. */
export interface RequestWorld {
  fetch: typeof fetch;
  XMLHttpRequest: typeof XMLHttpRequest;
  Request: typeof Request;
  Response: typeof Response;
  location: Pick<Location, 'href'>;
}

/** Bodies beyond this, in bytes, are media and not forms. */
const cheap = 512 * 1024;

/** The body as text: form bodies as "a=1&b=2"; '' for what cannot be read cheaply. Read at once, before the page changes it. */
function textOf(body: unknown): string | Promise<string> {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return `${body}`;
  if (body instanceof FormData) {
    const fields = new URLSearchParams();
    body.forEach((value, name) => {
      if (typeof value === 'string') fields.append(name, value);
    });
    return `${fields}`;
  }
  if (body instanceof Blob) return body.size < cheap ? body.text() : '';
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    return body.byteLength < cheap ? new TextDecoder().decode(body) : '';
  }
  return '';
}

type Call = Pick<Exchange, 'method' | 'url'>;

/**
 * Wraps fetch and XMLHttpRequest so that publish calls are seen. Pass-through: same results, same
 * errors, same order, nothing waits; the wrappers print as native code. Whatever goes wrong in here
 * stays in here. Answers are read from a copy, and only when a call is watched for.
 * @param counting whether calls of kind 'posts' are to be read now.
 */
export function observeRequests(
  world: RequestWorld,
  calls: readonly WatchedCall[],
  tell: (exchange: Exchange) => void,
  counting: () => boolean,
): void {
  // Natives are taken now: the page may replace them later.
  const { apply } = Reflect;
  const { prototype: xhr } = world.XMLHttpRequest;
  const { open, send } = xhr;
  const listenTo = xhr.addEventListener;
  const { clone: cloneAnswer, text: readAnswer } = world.Response.prototype;
  const { clone: cloneRequest, text: readRequest } = world.Request.prototype;
  const opened = new WeakMap<XMLHttpRequest, Call>();

  /** The calls this may be by its address; the body tells which one it is. */
  const concerning = ({ method, url }: Call) =>
    calls.filter(
      ({ kind, address }) => address.test(`${method} ${url}`) && (kind !== 'posts' || counting()),
    );
  const meant = (among: readonly WatchedCall[], { url }: Call, body: string) =>
    among.find((one) => !one.body || one.body.test(`${url.split('?')[1] ?? ''}&${body}`));
  const handOver = (
    among: readonly WatchedCall[],
    call: Call,
    status: number,
    request: string,
    response: string,
  ) => {
    try {
      const one = meant(among, call, request);
      if (one) tell(prune(one, { kind: one.kind, ...call, status, request, response }));
    } catch {}
  };

  world.fetch = new Proxy(world.fetch, {
    apply(target, self, args: [RequestInfo | URL, RequestInit?]) {
      let call: Call | undefined;
      let among: WatchedCall[] = [];
      let body: string | Promise<string> = '';
      try {
        const [input, init] = args;
        const request = input instanceof world.Request ? input : undefined;
        const url = new URL(request ? request.url : `${input}`, world.location.href).href;
        const method = `${init?.method ?? request?.method ?? 'GET'}`.toUpperCase();
        among = concerning({ method, url });
        if (among.length > 0) {
          body =
            init?.body != null
              ? textOf(init.body)
              : request
                ? apply(readRequest, apply(cloneRequest, request, []), [])
                : '';
          call = { method, url };
        }
      } catch {}
      const answer = apply(target, self, args) as Promise<Response>;
      if (call) {
        const about = call;
        answer
          .then(async (response) => {
            // The copy is made before the page, which hears later, can use the answer up.
            const sure = typeof body !== 'string' || meant(among, about, body);
            const copy: Response | undefined = sure ? apply(cloneAnswer, response, []) : undefined;
            const request = await body;
            if (!copy || !meant(among, about, request)) return;
            const text = await (apply(readAnswer, copy, []) as Promise<string>);
            handOver(among, about, response.status, request, text);
          })
          .catch(() => {});
      }
      return answer;
    },
  });

  xhr.open = new Proxy(open, {
    apply(target, self: XMLHttpRequest, args: unknown[]) {
      const result = apply(target, self, args);
      try {
        const url = new URL(`${args[1]}`, world.location.href).href;
        opened.set(self, { method: `${args[0]}`.toUpperCase(), url });
      } catch {}
      return result;
    },
  });

  xhr.send = new Proxy(send, {
    apply(target, self: XMLHttpRequest, args: [unknown?]) {
      try {
        const call = opened.get(self);
        const among = call ? concerning(call) : [];
        const body = among.length > 0 ? textOf(args[0]) : '';
        if (call && among.length > 0 && (typeof body !== 'string' || meant(among, call, body))) {
          const heard = async () => {
            try {
              const { status, responseType } = self;
              const answer: unknown = responseType in textual ? self.response : '';
              if (!status || opened.get(self) !== call) return;
              const response =
                typeof answer === 'string'
                  ? answer
                  : responseType === 'json'
                    ? JSON.stringify(answer)
                    : await textOf(answer);
              handOver(among, call, status, await body, response);
            } catch {}
          };
          apply(listenTo, self, ['loadend', heard, { once: true }]);
        }
      } catch {}
      return apply(target, self, args);
    },
  });
}

/** The kinds of answer that can be read as text. */
const textual = { '': 1, text: 1, json: 1, arraybuffer: 1, blob: 1 };
