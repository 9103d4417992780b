import type { Exchange, Observation, Watcher } from '../network';

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

/**
 * Wraps fetch and XMLHttpRequest so that publish calls are seen. Pass-through: same results, same
 * errors, same order, nothing waits; the wrappers print as native code. Whatever goes wrong in here
 * stays in here. Answers are read from a copy, and only when the request concerns the watcher.
 */
export function observeRequests(
  world: RequestWorld,
  watcher: Watcher,
  tell: (observation: Observation) => void,
): void {
  // Natives are taken now: the page may replace them later.
  const { apply } = Reflect;
  const { prototype: xhr } = world.XMLHttpRequest;
  const { open, send } = xhr;
  const listenTo = xhr.addEventListener;
  const { clone: cloneAnswer, text: readAnswer } = world.Response.prototype;
  const { clone: cloneRequest, text: readRequest } = world.Request.prototype;
  const calls = new WeakMap<XMLHttpRequest, { method: string; url: string }>();

  const classify = (exchange: Exchange) => {
    try {
      const seen = watcher.classify(exchange);
      if (seen) tell(seen);
    } catch {}
  };

  world.fetch = new Proxy(world.fetch, {
    apply(target, self, args: [RequestInfo | URL, RequestInit?]) {
      let watching: { method: string; url: string } | undefined;
      let body: string | Promise<string> = '';
      try {
        const [input, init] = args;
        const request = input instanceof world.Request ? input : undefined;
        const url = new URL(request ? request.url : `${input}`, world.location.href).href;
        const method = `${init?.method ?? request?.method ?? 'GET'}`.toUpperCase();
        if (watcher.concerns(method, url)) {
          body =
            init?.body != null
              ? textOf(init.body)
              : request
                ? apply(readRequest, apply(cloneRequest, request, []), [])
                : '';
          watching = { method, url };
        }
      } catch {}
      const answer = apply(target, self, args) as Promise<Response>;
      if (watching) {
        const { method, url } = watching;
        answer
          .then(async (response) => {
            // The copy is made before the page, which hears later, can use the answer up.
            const sure = typeof body !== 'string' || watcher.mentions(body, url);
            const copy: Response | undefined = sure ? apply(cloneAnswer, response, []) : undefined;
            const request = await body;
            if (!copy || !watcher.mentions(request, url)) return;
            const text = await (apply(readAnswer, copy, []) as Promise<string>);
            classify({ method, url, status: response.status, request, response: text });
          })
          .catch(() => {});
      }
      return answer;
    },
  });

  xhr.open = new Proxy(open, {
    apply(target, self: XMLHttpRequest, args: unknown[]) {
      const opened = apply(target, self, args);
      try {
        const url = new URL(`${args[1]}`, world.location.href).href;
        calls.set(self, { method: `${args[0]}`.toUpperCase(), url });
      } catch {}
      return opened;
    },
  });

  xhr.send = new Proxy(send, {
    apply(target, self: XMLHttpRequest, args: [unknown?]) {
      try {
        const call = calls.get(self);
        const concerned = call && watcher.concerns(call.method, call.url);
        const body = concerned ? textOf(args[0]) : '';
        if (concerned && (typeof body !== 'string' || watcher.mentions(body, call.url))) {
          const heard = async () => {
            try {
              const { status, responseType } = self;
              const answer: unknown = responseType in textual ? self.response : '';
              if (!status || calls.get(self) !== call) return;
              const response =
                typeof answer === 'string'
                  ? answer
                  : responseType === 'json'
                    ? JSON.stringify(answer)
                    : await textOf(answer);
              const request = typeof body === 'string' ? body : await body;
              if (watcher.mentions(request, call.url)) {
                classify({ ...call, status, request, response });
              }
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
