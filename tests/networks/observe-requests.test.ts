import { beforeEach, describe, expect, it, vi } from 'vitest';
import { observeRequests, type RequestWorld } from '../../networks/dom/observe-requests';
import type { Exchange, WatchedCall } from '../../networks/network';

const url = 'https://net.example/publish';
const other = 'https://net.example/feed';

let seen: Exchange[];
let wanted: boolean;
const names = ['a', 'b', 'message', 'ok'];
const calls: WatchedCall[] = [
  {
    kind: 'publication',
    address: /^POST https:\/\/net\.example\/publish$/,
    body: /^(?!.*reading)/,
    request: names,
    answer: names,
  },
  { kind: 'posts', address: /\/wall$/, request: names, answer: names },
];

/** An XMLHttpRequest that answers when it is told to. */
class FakeXhr extends EventTarget {
  status = 0;
  responseType = '';
  response: unknown = '';
  opened: unknown[] = [];
  sent: unknown[] = [];
  open(...args: unknown[]) {
    if (args[0] === 'BAD') throw new SyntaxError('no such method');
    this.opened = args;
  }
  send(...args: unknown[]) {
    this.sent = args;
  }
  answer(status: number, response: unknown) {
    this.status = status;
    this.response = response;
    this.dispatchEvent(new Event('load'));
    this.dispatchEvent(new Event('loadend'));
  }
}

let nativeFetch: ReturnType<typeof vi.fn>;
let world: RequestWorld & { XMLHttpRequest: typeof XMLHttpRequest };
const settled = () => vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));

beforeEach(() => {
  seen = [];
  wanted = false;
  nativeFetch = vi.fn(async () => new Response('{"ok":"the answer","token":"x"}'));
  class Xhr extends FakeXhr {
    override open(...args: unknown[]) {
      super.open(...args);
    }
    override send(...args: unknown[]) {
      super.send(...args);
    }
  }
  world = {
    fetch: nativeFetch as unknown as typeof fetch,
    XMLHttpRequest: Xhr as unknown as typeof XMLHttpRequest,
    Request,
    Response,
    location: { href: 'https://net.example/page' },
  };
  observeRequests(
    world,
    calls,
    (exchange) => {
      seen.push(exchange);
      if (exchange.request.includes('explode')) throw new Error('a fault of ours');
    },
    () => wanted,
  );
});

describe('A wrapped fetch', () => {
  it('should give the page the very promise, arguments and answer it would get.', async () => {
    const answer = Promise.resolve(new Response('{"ok":"the answer","token":"x"}'));
    nativeFetch.mockReturnValue(answer);
    const init = { method: 'POST', body: 'a=1' };
    const got = world.fetch('/publish', init);
    expect(got).toBe(answer);
    expect(nativeFetch).toHaveBeenCalledExactlyOnceWith('/publish', init);
    expect(await (await got).text()).toContain('token');
    await settled();
    expect(seen[0]).toEqual({
      kind: 'publication',
      method: 'POST',
      url,
      status: 200,
      request: 'a=1',
      response: '{"ok":"the answer"}',
    });
  });

  it('should give the page the very error.', async () => {
    const error = new TypeError('Failed to fetch');
    nativeFetch.mockRejectedValue(error);
    await expect(world.fetch(url, { method: 'POST' })).rejects.toBe(error);
    nativeFetch.mockImplementation(() => {
      throw error;
    });
    expect(() => world.fetch(url)).toThrow(error);
  });

  it.each([
    ['fields', new URLSearchParams({ message: 'Привет & всё' })],
    [
      'a form with a file',
      (() => {
        const form = new FormData();
        form.set('message', 'Привет & всё');
        form.set('file', new Blob(['x']));
        return form;
      })(),
    ],
    ['bytes', new TextEncoder().encode(`${new URLSearchParams({ message: 'Привет & всё' })}`)],
    ['a blob', new Blob([`${new URLSearchParams({ message: 'Привет & всё' })}`])],
  ])('should read a body of %s.', async (_, body) => {
    await world.fetch(url, { method: 'post', body });
    await settled();
    expect(new URLSearchParams(seen[0]!.request).get('message')).toBe('Привет & всё');
  });

  it('should read a Request and leave its body to the page.', async () => {
    nativeFetch.mockImplementation(async (request: Request) => new Response(await request.text()));
    const answer = await world.fetch(new Request(url, { method: 'POST', body: 'b=2' }));
    expect(await answer.text()).toBe('b=2');
    await settled();
    expect(seen[0]).toMatchObject({ request: 'b=2', response: '' });
  });

  it('should not copy the answer of what does not concern it.', async () => {
    const clone = vi.spyOn(Response.prototype, 'clone');
    await world.fetch(other, { method: 'POST', body: 'a=1' });
    await world.fetch(url, { method: 'GET' });
    await world.fetch(url, { method: 'POST', body: 'reading=1' });
    expect(clone).not.toHaveBeenCalled();
    clone.mockRestore();
    expect(seen).toEqual([]);
  });

  it('should read answers with counters only while they are wanted.', async () => {
    await world.fetch('/wall');
    wanted = true;
    await world.fetch('/wall?a=1');
    await world.fetch('/wall');
    await settled();
    expect(seen).toMatchObject([{ kind: 'posts', method: 'GET', url: 'https://net.example/wall' }]);
  });

  it('should keep its own faults to itself.', async () => {
    const answer = await world.fetch(url, { method: 'POST', body: 'a=explode' });
    expect(await answer.text()).toContain('the answer');
    const odd = {
      toString() {
        throw new Error('no address');
      },
    };
    await expect(world.fetch(odd as unknown as string)).resolves.toBeInstanceOf(Response);
  });

  it('should look native.', () => {
    expect(Function.prototype.toString.call(world.fetch)).toContain('[native code]');
    const { open, send } = world.XMLHttpRequest.prototype;
    expect(Function.prototype.toString.call(open)).toContain('[native code]');
    expect(Function.prototype.toString.call(send)).toContain('[native code]');
    expect([open.length, send.length, open.name]).toEqual([0, 0, 'open']);
  });
});

describe('A wrapped XMLHttpRequest', () => {
  const start = (method = 'POST', address = '/publish', body: unknown = 'a=1') => {
    const xhr = new world.XMLHttpRequest() as unknown as FakeXhr;
    xhr.open(method, address, true);
    xhr.send(body);
    return xhr;
  };

  it('should pass the call on and read the answer.', async () => {
    const xhr = start();
    const order: string[] = [];
    xhr.addEventListener('load', () => order.push('page'));
    expect(xhr.opened).toEqual(['POST', '/publish', true]);
    expect(xhr.sent).toEqual(['a=1']);
    xhr.answer(200, '{"ok":1,"token":"x"}');
    await settled();
    expect(order).toEqual(['page']);
    expect(seen).toEqual([
      {
        kind: 'publication',
        method: 'POST',
        url,
        status: 200,
        request: 'a=1',
        response: '{"ok":1}',
      },
    ]);
  });

  it('should read an answer that came as JSON or as bytes.', async () => {
    const parsed = start();
    parsed.responseType = 'json';
    parsed.answer(200, { ok: 1 });
    const bytes = start();
    bytes.responseType = 'arraybuffer';
    bytes.answer(200, new TextEncoder().encode('{"ok":2}').buffer);
    await vi.waitFor(() => expect(seen.length).toBe(2));
    expect(seen.map(({ response }) => response).sort()).toEqual(['{"ok":1}', '{"ok":2}']);
  });

  it('should watch each use of one object on its own.', async () => {
    const xhr = start();
    xhr.answer(200, '{"a":1}');
    xhr.open('POST', other);
    xhr.send('a=2');
    xhr.answer(200, '{"a":2}');
    await settled();
    expect(seen.map(({ response }) => response)).toEqual(['{"a":1}']);
  });

  it('should say nothing of a call that got no answer, and pass its errors on.', async () => {
    start().answer(0, '');
    expect(() => start('BAD')).toThrow(SyntaxError);
    start().answer(200, '{"a":3}');
    await settled();
    expect(seen.map(({ response }) => response)).toEqual(['{"a":3}']);
  });
});
