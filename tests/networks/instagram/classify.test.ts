import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOfCode } from '../../../domain/log/short-code';
import { classifyInstagram } from '../../../networks/instagram/classify';
import { instagramWatcher } from '../../../networks/instagram/watcher';
import { callOf, handedOver } from '../watched';
import { addresses, carouselRequest, form, media, photoRequest, secret } from './exchanges';

/** What an exchange means: the same for all of it and for what the observer hands over of it. */
const asked = (url: string, request: string, answer: unknown, status = 200) => {
  const response = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const whole = { method: 'POST', url, status, request, response };
  const cut = handedOver(instagramWatcher, whole);
  const seen = classifyInstagram({ kind: 'publication', ...whole });
  if (cut) expect(classifyInstagram(cut)).toEqual(seen);
  else expect(seen).toEqual([]);
  expect(JSON.stringify(cut ?? '')).not.toContain(secret);
  return seen;
};
const done = { media, upload_id: '1790000000001', status: 'ok' };

describe('A publication on Instagram', () => {
  it('A photo should be seen with the exact number and the owner behind it.', () => {
    expect(asked(addresses.photo, photoRequest, done)).toEqual([
      {
        network: 'instagram',
        state: 'published',
        ownerId: '4401',
        nativeId: '3456789012345678901',
        permalink: 'https://www.instagram.com/p/C_4-0q4Vmw1/',
        text: 'Выставка',
        attempt: '1790000000001',
      },
    ]);
  });

  it('A carousel should be nothing while it is not finished, whichever way the network says so.', () => {
    const notYet = { message: 'Transcode not finished yet.', status: 'fail' };
    expect(asked(addresses.carousel, carouselRequest, notYet, 202)).toEqual([]);
    expect(asked(addresses.carousel, carouselRequest, notYet, 200)).toEqual([]);
    expect(asked(addresses.carousel, carouselRequest, { status: 'ok' }, 202)).toEqual([]);
    expect(asked(addresses.carousel, carouselRequest, done)).toMatchObject([
      { state: 'published', text: 'Серия', attempt: '180' },
    ]);
  });

  it.each([
    [addresses.reel, media],
    [addresses.photo, { ...media, product_type: 'clips' }],
  ])('A reel should link to the reel (%s).', (url, one) => {
    expect(asked(url, form({ caption: '' }), { media: one, status: 'ok' })).toMatchObject([
      { permalink: 'https://www.instagram.com/reel/C_4-0q4Vmw1/', text: '' },
    ]);
  });

  it('Without a text id the code should give the number, and the person in the answer the owner.', () => {
    const answer = { media: { pk: 2 ** 60, code: 'BAAAA', user: { pk: 4401 } }, status: 'ok' };
    expect(asked(addresses.photo, '', answer)).toMatchObject([
      { nativeId: `${64 ** 4}`, ownerId: '4401' },
    ]);
  });

  it.each([
    '/api/v1/web/create/configure/',
    '/create/configure/',
    '/api/v1/media/configure_to_reel/',
    '/api/v1/media/configure/?__d=www',
  ])('Another address of the same call should mean the same: %s.', (path) => {
    expect(asked(`https://www.instagram.com${path}`, photoRequest, done)).toMatchObject([
      { state: 'published' },
    ]);
  });

  it('A mutation that carries the same answer should be understood.', () => {
    const request = form({
      fb_api_req_friendly_name: 'PolarisMediaConfigureMutation',
      variables: JSON.stringify({ input: { caption: 'Через запрос', upload_id: '9' } }),
    });
    const answer = { data: { xdt_api__v1__media__configure: { media } }, status: 'ok' };
    expect(asked(addresses.graphql, request, answer)).toMatchObject([
      { state: 'published', nativeId: '3456789012345678901', text: 'Через запрос', attempt: '9' },
    ]);
    const refused = { data: { xdt_api__v1__media__configure: null }, errors: [{ code: 1 }] };
    expect(asked(addresses.graphql, request, refused)).toMatchObject([{ state: 'failed' }]);
  });

  it.each([
    [{ status: 'fail', message: 'feedback_required' }, 200, 'feedback_required'],
    [{ status: 'fail', message: 'Попробуйте позже' }, 200, '200'],
    [{ status: 'fail' }, 400, '400'],
  ])('A refusal should be a failure: %j.', (answer, status, error) => {
    expect(asked(addresses.photo, photoRequest, answer, status)).toMatchObject([
      { state: 'failed', error, text: 'Выставка' },
    ]);
  });

  it.each([
    ['a story', 'https://www.instagram.com/api/v1/media/configure_to_story/'],
    ['an upload', 'https://i.instagram.com/rupload_igphoto/fb_uploader_1790000000001'],
    ['a like', 'https://www.instagram.com/api/v1/web/likes/3456789012345678901/like/'],
    ['a query', addresses.graphql],
  ])('%s should be none.', (_, url) => {
    expect(asked(url, photoRequest, done)).toEqual([]);
  });
});

describe('A change on Instagram', () => {
  it('A removal should name the post, unless nothing was removed.', () => {
    expect(asked(addresses.removal, '', { did_delete: true, status: 'ok' })).toEqual([
      {
        network: 'instagram',
        state: 'deleted',
        nativeId: '3456789012345678901',
        ownerId: '4401',
      },
    ]);
    expect(asked(addresses.removal, '', { did_delete: false, status: 'ok' })).toEqual([]);
    expect(asked(addresses.removal, '', { status: 'fail' }, 400)).toEqual([]);
  });

  it('A new caption should be an edit with its text.', () => {
    const request = form({ caption_text: 'Иначе' });
    expect(asked(addresses.edit, request, { media, status: 'ok' })).toMatchObject([
      { state: 'edited', nativeId: '3456789012345678901', text: 'Иначе' },
    ]);
    expect(asked(addresses.edit, request, { status: 'fail' })).toEqual([]);
  });
});

describe('Whatever comes', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ media: value, status: 'ok' })),
    fc
      .jsonValue()
      .map((value) =>
        JSON.stringify({ data: { xdt_api__v1__media__configure: value }, errors: value }),
      ),
    fc.jsonValue().map((value) => form({ variables: JSON.stringify(value) })),
  );

  it('should never throw, and ids should be digits.', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(addresses)),
        text,
        text,
        fc.integer(),
        (url, request, response, status) => {
          const whole = {
            kind: 'publication' as const,
            method: 'POST',
            url,
            status,
            request,
            response,
          };
          const cut = handedOver(instagramWatcher, whole);
          for (const one of [...classifyInstagram(whole), ...(cut ? classifyInstagram(cut) : [])]) {
            expect(one.nativeId ?? '0').toMatch(/^\d{1,30}$/);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('should be read only where it may concern a post.', () => {
    const about = { method: 'POST', status: 200, request: photoRequest, response: '{}' };
    const kind = (url: string, request = photoRequest, method = 'POST') =>
      callOf(instagramWatcher, { ...about, url, request, method })?.kind;
    expect(kind(addresses.photo)).toBe('publication');
    expect(kind(addresses.photo, '', 'GET')).toBeUndefined();
    expect(kind('https://www.instagram.com.evil.example/api/v1/media/configure/')).toBeUndefined();
    const query = (name: string) => form({ fb_api_req_friendly_name: name });
    expect(kind(addresses.graphql, query('PolarisProfilePostsQuery'))).toBe('posts');
    expect(kind(addresses.graphql, query('PolarisMediaConfigureMutation'))).toBe('publication');
    expect(kind(addresses.graphql, query('usePolarisEditCaptionMutation'))).toBe('shape');
    expect(kind(addresses.graphql, query('PolarisDirectInboxQuery'))).toBeUndefined();
    expect(kind(addresses.graphql, query('usePolarisLikeMediaMutation'))).toBeUndefined();
  });
});

describe('The number behind a short code', () => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  it('should be the number the code was made of, also behind the longer code of a private post.', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n }), (number) => {
        let code = '';
        for (let left = number; left > 0n; left /= 64n) code = digits[Number(left % 64n)] + code;
        expect(numberOfCode(code)).toBe(`${number}`);
        expect(numberOfCode(`${code}${'a'.repeat(28)}`)).toBe(`${number}`);
      }),
    );
  });

  it.each(['', 'a b', 'ü'])('"%s" should be none.', (code) => {
    expect(numberOfCode(code)).toBeUndefined();
  });
});
