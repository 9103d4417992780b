import { request as plainRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { practiceAccounts } from '../../practice/practice-hosts';
import { type Practice, startPractice } from '../../practice/server';
import { ask, askForm } from './ask';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ pages: false });
});
afterAll(() => practice.stop());
beforeEach(() => practice.reset());

const vkPost = 'https://web.api.vk.ru/method/wall.post?v=5.289&client_id=6287487';
const vkFields = {
  owner_id: '-123456',
  message: 'Новые книги\nв читальном зале 📚',
  from_group: '1',
  signed: '0',
  guid: 'a-1',
  access_token: 'secret',
};

describe('VK', () => {
  it('A post should be stored and answered with its number.', async () => {
    const answer = await askForm(practice, vkPost, vkFields);
    const [post] = practice.posts('vk');
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({ response: { post_id: Number(post!.nativeId) } });
    expect(post).toMatchObject({
      ownerId: '-123456',
      text: vkFields.message,
      state: 'published',
      permalink: `https://vk.ru/wall-123456_${post!.nativeId}`,
    });
  });

  it('The same request twice should store one post and answer both alike.', async () => {
    const first = await askForm(practice, vkPost, vkFields);
    const second = await askForm(practice, vkPost, vkFields);
    expect(second.text).toBe(first.text);
    expect(practice.posts('vk')).toHaveLength(1);
  });

  it('A refusal should come at HTTP 200 and store nothing.', async () => {
    const answer = await askForm(practice, vkPost, vkFields, { 'x-practice': 'error' });
    expect(answer.status).toBe(200);
    expect(answer.json<{ error: { error_code: number } }>().error.error_code).toBe(214);
    expect(answer.text).not.toContain('secret');
    expect(practice.posts()).toEqual([]);
  });

  it('A date should schedule, and a guest’s post be a suggestion.', async () => {
    await askForm(practice, vkPost, { ...vkFields, publish_date: '1795600800' });
    await askForm(practice, vkPost, { ...vkFields, from_group: '0', guid: 'a-2' });
    expect(practice.posts('vk').map(({ state, scheduledFor }) => [state, scheduledFor])).toEqual([
      ['suggested', null],
      ['scheduled', new Date(1795600800 * 1000).toISOString()],
    ]);
  });

  it('A batch should wrap the same answer.', async () => {
    const answer = await ask(practice, 'https://web.api.vk.ru/method/batch.call?v=5.289', {
      body: JSON.stringify({ requests: [{ id: '0', method: 'wall.post', params: vkFields }] }),
      headers: { 'content-type': 'application/json' },
    });
    const post_id = Number(practice.posts('vk')[0]!.nativeId);
    expect(answer.json()).toEqual({ responses: [{ id: '0', body: { response: { post_id } } }] });
  });

  it('A post should be edited, deleted, restored and listed.', async () => {
    await askForm(practice, vkPost, vkFields);
    const post_id = practice.posts('vk')[0]!.nativeId;
    const call = (method: string, fields: Record<string, string>) =>
      askForm(practice, `https://web.api.vk.ru/method/${method}`, {
        owner_id: '-123456',
        ...fields,
      });
    const listed = async () =>
      (await call('wall.get', {}))
        .json<{ response: { items: Array<{ id: number; text: string }> } }>()
        .response.items.filter(({ id }) => id === Number(post_id))
        .map(({ text }) => text);
    await call('wall.edit', { post_id, message: 'Иначе' });
    expect(await listed()).toEqual(['Иначе']);
    expect((await call('wall.delete', { post_id })).json()).toEqual({ response: 1 });
    expect(await listed()).toEqual([]);
    await call('wall.restore', { post_id });
    expect(await listed()).toEqual(['Иначе']);
  });

  it('The classic endpoint should answer in its new and its old form.', async () => {
    const fields = { act: 'post', al: '1', Message: 'a < b', to_id: '-123456', official: '1' };
    const fresh = await askForm(practice, 'https://vk.ru/al_wall.php', fields);
    const [code, [html]] = fresh.json<{ payload: [number, [string]] }>().payload;
    const key = `-123456_${practice.posts('vk')[0]!.nativeId}`;
    expect(code).toBe(0);
    expect(html).toContain(`id="post${key}"`);
    expect(html).toContain('a &lt; b');
    const old = await askForm(practice, 'https://vk.ru/al_wall.php', {
      ...fields,
      practice_answer: 'old',
    });
    expect(old.text).toMatch(/^<!--.*<!>0<!><div id="post-123456_\d+"/);
    const refused = await askForm(practice, 'https://vk.ru/al_wall.php', fields, {
      'x-practice': 'error',
    });
    expect(refused.json<{ payload: [number] }>().payload[0]).toBe(8);
    expect(practice.posts('vk')).toHaveLength(2);
  });

  it('Only VK’s own pages should read the answers.', async () => {
    const preflight = (origin: string) =>
      ask(practice, vkPost, { method: 'OPTIONS', headers: { origin } });
    const allowed = (await preflight('https://vk.ru')).headers;
    expect(allowed['access-control-allow-origin']).toBe('https://vk.ru');
    expect(allowed['access-control-allow-credentials']).toBe('true');
    const refused = (await preflight('https://www.facebook.com')).headers;
    expect(refused['access-control-allow-origin']).toBeUndefined();
  });
});

describe('Facebook', () => {
  const create = (more: Record<string, unknown> = {}, header = '') =>
    askForm(
      practice,
      'https://www.facebook.com/api/graphql/',
      {
        fb_api_req_friendly_name: 'ComposerStoryCreateMutation',
        doc_id: '25879074401770690',
        variables: JSON.stringify({
          input: {
            actor_id: practiceAccounts.facebook.ownerId,
            message: { text: 'Лекция\nв пятницу', ranges: [] },
            idempotence_token: 'b-1_FEED',
            attachments: [],
            ...more,
          },
        }),
      },
      header ? { 'x-practice': header } : {},
    );
  // biome-ignore lint/suspicious/noExplicitAny: the documents of the answer are walked freely
  const documents = (text: string): any[] =>
    text
      .split('\r\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);

  it('The answer should be several JSON lines sent as HTML, with decoys beside the post.', async () => {
    const answer = await create();
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    const all = documents(answer.text);
    expect(all.length).toBeGreaterThan(1);
    expect(all.at(-1).extensions.is_final).toBe(true);
    const [post] = practice.posts('facebook');
    const { story } = all[0].data.story_create;
    expect(story.legacy_story_hideable_id).toBe(post!.nativeId);
    expect(story.url).toBe(post!.permalink);
    expect(Buffer.from(story.id, 'base64').toString()).toBe(
      `S:_I${practiceAccounts.facebook.ownerId}:${post!.nativeId}`,
    );
    expect(story.attached_story.legacy_story_hideable_id).not.toBe(post!.nativeId);
    expect(post!.text).toBe('Лекция\nв пятницу');
  });

  it('A refusal should come at HTTP 200 without a story; a warning should come with one.', async () => {
    const refused = await create({}, 'error');
    expect(refused.status).toBe(200);
    expect(documents(refused.text)[0].data.story_create).toBeNull();
    expect(practice.posts()).toEqual([]);
    const warned = documents((await create({}, 'warn')).text)[0];
    expect(warned.errors[0].code).toBe(1357010);
    expect(warned.data.story_create.story.legacy_story_hideable_id).toBe(
      practice.posts()[0]!.nativeId,
    );
  });

  it('A repeat should be answered with the same post; a time should schedule.', async () => {
    const first = await create();
    expect((await create()).text).toBe(first.text);
    await create({
      idempotence_token: 'b-2_FEED',
      unpublished_content_data: {
        scheduled_publish_time: 1795600800,
        unpublished_content_type: 'SCHEDULED',
      },
    });
    expect(practice.posts('facebook').map(({ state }) => state)).toEqual([
      'scheduled',
      'published',
    ]);
  });

  it('Other operations should publish nothing.', async () => {
    for (const name of ['ComposerLinkAttachmentPreviewQuery', 'useCometUFICreateCommentMutation']) {
      const answer = await askForm(practice, 'https://www.facebook.com/api/graphql/', {
        fb_api_req_friendly_name: name,
        variables: JSON.stringify({ input: { message: { text: 'x' } } }),
      });
      expect(answer.status).toBe(200);
    }
    expect(practice.posts()).toEqual([]);
  });

  it('The timeline should carry texts and counters in the data layer.', async () => {
    const answer = await askForm(practice, 'https://www.facebook.com/api/graphql/', {
      fb_api_req_friendly_name: 'ProfileCometTimelineFeedRefetchQuery',
      variables: JSON.stringify({ id: practiceAccounts.facebook.ownerId, count: 10 }),
    });
    const all = documents(answer.text);
    const first = all[0].data.node.timeline_list_feed_units.edges[0].node;
    const [newest, next] = practice.posts('facebook', { seeded: true });
    expect(first.post_id).toBe(newest!.nativeId);
    expect(all[1].data.node.post_id).toBe(next!.nativeId);
    const { feedback } = first.comet_sections.feedback.story.comet_ufi_summary_and_actions_renderer;
    expect(feedback.adaptive_ufi_action_renderers[0].feedback.reaction_count.count).toBe(
      newest!.likes,
    );
  });
});

describe('Instagram', () => {
  const configure = 'https://www.instagram.com/api/v1/media/configure/';
  const fields = { caption: 'Утро\nв зале', upload_id: '1700000000001', source_type: 'library' };

  it('The answer should name the post by code and by a number too long for JavaScript.', async () => {
    const answer = await askForm(practice, configure, fields);
    const [post] = practice.posts('instagram');
    expect(answer.text).toContain(`"pk":${post!.nativeId},`);
    const { media, status } = answer.json<{ media: Record<string, string>; status: string }>();
    expect(status).toBe('ok');
    expect(media.id).toBe(`${post!.nativeId}_${practiceAccounts.instagram.ownerId}`);
    expect(String(media.pk)).not.toBe(post!.nativeId);
    expect(post!.permalink).toBe(`https://www.instagram.com/p/${media.code}/`);
  });

  it('A carousel should be unfinished once, then one post of all its pictures.', async () => {
    const body = JSON.stringify({
      caption: 'Две полки',
      client_sidecar_id: 'c-1',
      children_metadata: [{ upload_id: '1' }, { upload_id: '2' }],
    });
    const url = 'https://www.instagram.com/api/v1/media/configure_sidecar/';
    const headers = { 'content-type': 'application/json' };
    expect((await ask(practice, url, { body, headers })).status).toBe(202);
    expect(practice.posts()).toEqual([]);
    expect((await ask(practice, url, { body, headers })).status).toBe(200);
    expect((await ask(practice, url, { body, headers })).status).toBe(200);
    expect(practice.posts().map(({ media }) => media)).toEqual([2]);
  });

  it('One video should go out as a reel, and a post belong to the account that is logged in.', async () => {
    const reel = 'https://www.instagram.com/api/v1/media/configure_to_clips/';
    const { otherOwnerId } = practiceAccounts.instagram;
    const headers = { cookie: `ds_user_id=${otherOwnerId}` };
    const answer = await askForm(practice, reel, fields, headers);
    const { media } = answer.json<{ media: Record<string, unknown> }>();
    expect(media).toMatchObject({ product_type: 'clips', user: { username: 'unilib.kids' } });
    expect(practice.posts()).toMatchObject([
      { ownerId: otherOwnerId, permalink: `https://www.instagram.com/reel/${media.code}/` },
    ]);
  });

  it('Uploading should publish nothing, and a refusal should say so at HTTP 200.', async () => {
    const uploaded = await ask(
      practice,
      'https://i.instagram.com/rupload_igphoto/fb_uploader_1700000000001',
      {
        body: 'picture',
        headers: { 'content-type': 'image/jpeg', origin: 'https://www.instagram.com' },
      },
    );
    expect(uploaded.json()).toMatchObject({ upload_id: '1700000000001', status: 'ok' });
    expect(uploaded.headers['access-control-allow-origin']).toBe('https://www.instagram.com');
    const refused = await askForm(practice, configure, fields, { 'x-practice': 'error' });
    expect(refused.json()).toMatchObject({ status: 'fail' });
    expect(practice.posts()).toEqual([]);
  });

  it('A caption should be edited and a post deleted.', async () => {
    await askForm(practice, configure, fields);
    const { nativeId } = practice.posts()[0]!;
    await askForm(practice, `https://www.instagram.com/api/v1/media/${nativeId}/edit_media/`, {
      caption_text: 'Вечер',
    });
    expect(practice.posts()[0]).toMatchObject({ text: 'Вечер', edited: true });
    await askForm(practice, `https://www.instagram.com/api/v1/web/create/${nativeId}/delete/`, {});
    expect(practice.posts()[0]!.state).toBe('deleted');
  });
});

describe('Failures', () => {
  it('A lost answer should break the connection with the post stored; its repeat is answered.', async () => {
    practice.setSwitch({ lost: true });
    await expect(askForm(practice, vkPost, vkFields)).rejects.toThrow();
    expect(practice.posts('vk')).toHaveLength(1);
    const again = await askForm(practice, vkPost, vkFields);
    expect(again.json()).toEqual({
      response: { post_id: Number(practice.posts('vk')[0]!.nativeId) },
    });
    expect(practice.posts('vk')).toHaveLength(1);
    expect(practice.requests().map(({ status }) => status)).toEqual([0, 200]);
  });

  it('A switch should hold for its network and as often as asked.', async () => {
    await ask(practice, 'https://vk.ru/__practice/switch', {
      body: JSON.stringify({ network: 'vk', error: true, times: 1 }),
    });
    const instagram = await askForm(practice, 'https://www.instagram.com/api/v1/media/configure/', {
      caption: 'x',
      upload_id: '5',
    });
    expect(instagram.json()).toMatchObject({ status: 'ok' });
    expect((await askForm(practice, vkPost, vkFields)).text).toContain('"error_code":214');
    expect((await askForm(practice, vkPost, vkFields)).text).toContain('post_id');
  });

  it('Reset should leave the walls as they were at the start.', async () => {
    const before = practice.posts(undefined, { seeded: true }).map(({ text }) => text);
    await askForm(practice, vkPost, vkFields);
    practice.setSwitch({ error: true });
    await ask(practice, 'https://vk.ru/__practice/reset', { body: '' });
    expect(practice.posts(undefined, { seeded: true }).map(({ text }) => text)).toEqual(before);
    expect(practice.requests()).toEqual([]);
    expect((await askForm(practice, vkPost, vkFields)).text).toContain('post_id');
  });
});

describe('Pages', () => {
  it('Every page should come with a strict policy that its own scripts satisfy.', async () => {
    for (const { url } of Object.values(practiceAccounts)) {
      const { headers, text, status } = await ask(practice, url);
      const policy = String(headers['content-security-policy']);
      expect(status).toBe(200);
      expect(policy).toContain("style-src 'self'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
      expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
      expect(headers['cross-origin-embedder-policy-report-only']).toContain('require-corp');
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      for (const [tag] of text.matchAll(/<script[^>]*>(?=[^<])/g)) {
        if (!tag.includes('application/json')) expect(tag).toContain(`nonce="${nonce}"`);
      }
      expect(text).not.toMatch(/ style=| on\w+="/);
    }
  });

  it('Pages should show whose they are and who looks, as the sites do.', async () => {
    const vk = await ask(practice, 'https://vk.ru/unilib');
    expect(vk.text).toContain('/club123456">');
    expect(vk.text).toContain('window.vk={id:7001');
    const facebook = await ask(practice, 'https://www.facebook.com/unilib.page');
    expect(facebook.text).toContain('content="fb://page/100045700123456"');
    expect(String(facebook.headers['set-cookie'])).toMatch(
      /c_user=100001111222333.*i_user=100045700123456/,
    );
    const self = await ask(practice, 'https://www.facebook.com/?as=self');
    expect(String(self.headers['set-cookie'])).toMatch(/i_user=;.*Max-Age=0/);
    const instagram = await ask(practice, 'https://www.instagram.com/unilib/');
    expect(instagram.text).toContain('"PolarisViewer"');
    expect(String(instagram.headers['set-cookie'])).toContain('ds_user_id=52345678901');
  });

  it('Violations of the policy should be kept.', async () => {
    await ask(practice, 'https://vk.ru/__practice/csp', {
      body: JSON.stringify({
        'csp-report': {
          'document-uri': 'https://vk.ru/feed',
          'effective-directive': 'style-src-attr',
          'blocked-uri': 'inline',
        },
      }),
    });
    expect(practice.violations()).toMatchObject([
      { page: 'https://vk.ru/feed', directive: 'style-src-attr', blocked: 'inline' },
    ]);
  });
});

describe('Hosts', () => {
  it('Hosts that are not played should be refused and remembered.', async () => {
    expect((await ask(practice, 'https://example.com/')).status).toBe(421);
    const status = await new Promise<number | undefined>((done, fail) => {
      const asked = plainRequest({
        host: '127.0.0.1',
        port: practice.proxyPort,
        method: 'CONNECT',
        path: 'elsewhere.example:443',
      });
      asked.on('connect', (answer) => done(answer.statusCode));
      asked.on('error', fail);
      asked.end();
    });
    expect(status).toBe(502);
    expect(practice.strangers()).toEqual(['example.com', 'elsewhere.example']);
  });
});
