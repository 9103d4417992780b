import { describe, expect, it } from 'vitest';
import { diagnosticsText, noteComposer, noteExchange } from '../../app/diagnostics';
import type { ComposerHit, Exchange } from '../../networks/network';

const exchange = (about: Partial<Exchange>): Exchange => ({
  kind: 'publication',
  method: 'POST',
  url: 'https://web.api.vk.ru/method/wall.post',
  status: 200,
  request: 'message=Тайна&owner_id=-123456',
  response: '{"response":{"post_id":77}}',
  ...about,
});

describe('The diagnostics', () => {
  it('should say which rule found what and what calls were taken for.', () => {
    const hit = { rule: 'test-id', engine: 'plain' } as ComposerHit;
    expect(noteComposer(hit)).toBe('composer found: rule test-id, editor plain');
    expect(noteExchange(exchange({}), [{ network: 'vk', state: 'published' }])).toBe(
      'call: /method/wall.post 200 -> published',
    );
    const refused = { network: 'vk', state: 'failed', error: '214' } as const;
    expect(noteExchange(exchange({}), [refused])).toBe('call: /method/wall.post 200 -> failed 214');
  });

  it('should hold no word, no number and no name of anybody.', () => {
    const noted = (about: Partial<Exchange>) => noteExchange(exchange(about), []);
    expect(
      noted({ url: 'https://www.instagram.com/api/v1/media/3512345678901_52345/edit_media/' }),
    ).toBe('call: /api/v1/media/*/edit_media/ 200 -> nothing');
    expect(noted({ url: 'https://x.com/i/api/graphql/aBcDeFgHiJkLmNoPqRsTuV/CreateTweet' })).toBe(
      'call: /i/api/graphql/*/CreateTweet 200 -> nothing',
    );
    const shape = {
      kind: 'shape',
      url: 'https://www.facebook.com/api/graphql/',
      request: 'fb_api_req_friendly_name=ComposerNewMutation&variables=input.message.text',
      response: 'data.story.id',
    } as const;
    expect(noted(shape)).toBe(
      'unknown call: ComposerNewMutation: answer.data.story.id ask.input.message.text',
    );
  });

  it('should stand in one text with the versions, the light of each part and since when.', () => {
    const about = { version: '0.1.0', agent: 'Firefox', schema: 3, guide: 7 };
    const seen = (state: 'works' | 'broken', since: string, last = since) => ({
      state,
      since: `${since}T10:00:00.000Z`,
      last: `${last}T10:00:00.000Z`,
    });
    const text = diagnosticsText(about, [
      {
        name: 'VK',
        health: {
          light: {
            composer: seen('works', '2026-11-20', '2026-11-23'),
            publication: seen('broken', '2026-11-22'),
          },
          hosts: ['vk.ru', 'm.vk.ru'],
          notes: [
            { line: 'call: /method/wall.post 200 -> nothing', times: 3, last: '' },
            { line: 'composer found: rule test-id, editor plain', times: 1, last: '' },
          ],
        },
      },
    ]);
    expect(text.split('\n')).toEqual([
      'Colophon 0.1.0, schema 3, guide 7',
      'Firefox',
      '',
      'VK on vk.ru, m.vk.ru',
      'composer: works since 2026-11-20, last seen 2026-11-23',
      'reading: not seen yet',
      'insertion: not seen yet',
      'publication: broken since 2026-11-22, last seen 2026-11-22',
      'counters: not seen yet',
      'call: /method/wall.post 200 -> nothing (3 times)',
      'composer found: rule test-id, editor plain',
    ]);
  });
});
