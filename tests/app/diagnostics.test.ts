import { describe, expect, it } from 'vitest';
import { diagnosticsText, pageNotes } from '../../app/diagnostics';
import { facebook } from '../../networks/facebook/network';
import type { ComposerHit, Exchange } from '../../networks/network';
import { vk } from '../../networks/vk/network';

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
  it('should say what was found and what calls were taken for, each once.', () => {
    const notes = pageNotes();
    notes.composer({ rule: 'test-id', engine: 'plain' } as ComposerHit);
    for (let times = 0; times < 3; times++) {
      notes.exchange(exchange({}), [{ network: 'vk', state: 'published' }], vk);
    }
    notes.exchange(exchange({}), [{ network: 'vk', state: 'failed', error: '214' }], vk);
    expect(notes.lines()).toEqual([
      'composer found: rule test-id, editor plain',
      'call: /method/wall.post 200 -> published (3 times)',
      'call: /method/wall.post 200 -> failed 214',
    ]);
  });

  it('should hold no word, no number and no name of anybody.', () => {
    const notes = pageNotes();
    notes.exchange(
      exchange({ url: 'https://www.instagram.com/api/v1/media/3512345678901_52345/edit_media/' }),
      [],
      vk,
    );
    notes.exchange(
      exchange({ url: 'https://x.com/i/api/graphql/aBcDeFgHiJkLmNoPqRsTuV/CreateTweet' }),
      [],
      vk,
    );
    notes.exchange(
      exchange({
        kind: 'shape',
        url: 'https://www.facebook.com/api/graphql/',
        request: 'fb_api_req_friendly_name=ComposerNewMutation&variables=input.message.text',
        response: 'data.story.id',
      }),
      [],
      facebook,
    );
    expect(notes.lines()).toEqual([
      'call: /api/v1/media/*/edit_media/ 200 -> nothing',
      'call: /i/api/graphql/*/CreateTweet 200 -> nothing',
      'unknown call: ComposerNewMutation: answer.data.story.id ask.input.message.text',
    ]);
  });

  it('should stand in one text with the light of each part.', () => {
    const text = diagnosticsText({
      version: '0.1.0',
      agent: 'Firefox',
      network: 'VK',
      host: 'vk.ru',
      health: {
        composer: 'works',
        insertion: 'waiting',
        publication: 'broken',
        counters: 'waiting',
      },
      notes: ['call: /method/wall.post 200 -> nothing'],
    });
    expect(text.split('\n')).toEqual([
      'Colophon 0.1.0, VK on vk.ru',
      'Firefox',
      'composer: works',
      'insertion: waiting',
      'publication: broken',
      'counters: waiting',
      'call: /method/wall.post 200 -> nothing',
    ]);
  });
});
