import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../networks/network';
import { classifyVk } from '../../../networks/vk/classify';
import { callOf, exchange, exchanges, leaving, secret } from './exchanges';

describe('What a call of VK means', () => {
  it.each(exchanges)('$name', ({ exchange, means }) => {
    expect(classifyVk(exchange)).toEqual(means);
  });

  it.each(exchanges)('$name: the same of what leaves the page’s world, no token in it', (one) => {
    const left = leaving(one.exchange);
    expect(left ? classifyVk(left) : []).toEqual(one.means);
    expect(JSON.stringify(left ?? '')).not.toContain(secret);
  });

  it('Reading, and hosts that are not VK’s, should concern nobody.', () => {
    const post = exchanges[0]!.exchange;
    expect(callOf(post)).toBeDefined();
    expect(callOf({ ...post, method: 'GET' })).toBeUndefined();
    expect(callOf({ ...post, url: 'https://vk.ru.evil.example/method/wall.post' })).toBeUndefined();
    expect(callOf({ ...post, url: 'https://evilvk.ru/method/wall.post' })).toBeUndefined();
    const batch = exchange('https://web.api.vk.ru/method/batch.call', '{"requests":[]}', {});
    expect(callOf(batch)).toBeUndefined();
  });

  it('A call nobody knows yet should leave its name and the names of its keys only.', () => {
    const unknown: Exchange = {
      ...exchange('https://web.api.vk.ru/method/posting.publish?v=5.3', `message=${secret}`, {
        response: { items: [{ note: secret }] },
      }),
      kind: 'shape',
    };
    expect(leaving(unknown)).toMatchObject({
      url: 'https://web.api.vk.ru/method/posting.publish?v=',
      request: 'message=',
      response: 'response\nresponse.items\nresponse.items.note',
    });
  });

  it('A captcha and the answer after it should be one failure and one post of the same attempt.', () => {
    const [good] = exchanges;
    const { request, url } = good!.exchange;
    const captcha = { error: { error_code: 14, captcha_sid: '1', captcha_img: 'x' } };
    const first = classifyVk(exchange(url, request, captcha));
    const second = classifyVk(
      exchange(url, `${request}&captcha_sid=1&captcha_key=abc`, { response: { post_id: 512 } }),
    );
    expect([...first, ...second].map(({ state, attempt }) => [state, attempt])).toEqual([
      ['failed', 'a1b2'],
      ['published', 'a1b2'],
    ]);
  });

  it('Whatever comes, nothing should be thrown.', () => {
    const anything = fc.oneof(fc.string(), fc.json(), fc.constantFrom('', '{', '[]', 'null'));
    const urls = ['wall.post', 'wall.edit', 'batch.call', 'execute', 'execute.x'].map(
      (method) => `https://api.vk.ru/method/${method}`,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...urls, 'https://vk.ru/al_wall.php?act=post', 'no address'),
        anything,
        anything,
        (url, request, response) => {
          expect(Array.isArray(classifyVk(exchange(url, request, response)))).toBe(true);
        },
      ),
    );
  });

  it('A program should be read whatever the text of the post.', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 1e12 }),
        (text, owner) => {
          const code = `return API.wall.post({"message":${JSON.stringify(text)},"owner_id":-${owner},"from_group":1});`;
          const request = `${new URLSearchParams({ code })}`;
          const [seen] = classifyVk(
            exchange('https://api.vk.ru/method/execute', request, { response: { post_id: 7 } }),
          );
          expect(seen).toMatchObject({ state: 'published', ownerId: `-${owner}`, text });
        },
      ),
    );
  });
});
