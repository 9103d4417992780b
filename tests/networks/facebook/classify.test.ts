import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, classify, created, input, lines, nativeId, pageId, story } from './calls';

const posted = (more: object, response: unknown, status = 200) =>
  classify(call({ variables: { input: { ...input, ...more } }, response, status }));

describe('The composer of www', () => {
  it('A story in a line of the answer should be a publication, linked by its number.', () => {
    const response = lines({ label: 'x', data: {} }, created, { extensions: { is_final: true } });
    expect(posted({}, response)).toEqual([
      {
        network: 'facebook',
        state: 'published',
        ownerId: pageId,
        nativeId,
        permalink: `https://www.facebook.com/natlib.by/posts/${nativeId}`,
        text: 'Вечер памяти\n\nВход свободный',
        attempt: '11-22_FEED',
      },
    ]);
  });

  it('An answer of one document, guarded against being run as script, should be read.', () => {
    expect(posted({}, `for (;;);${JSON.stringify(created)}`)).toMatchObject([{ nativeId }]);
    expect(posted({}, `)]}'\n${JSON.stringify(created)}`)).toMatchObject([{ nativeId }]);
  });

  it.each([
    ['legacy_story_hideable_id', { legacy_story_hideable_id: '5' }],
    ['post_id', { post_id: '5' }],
    ['legacy_fbid', { legacy_fbid: '5' }],
    ['the story’s id', { id: btoa(`S:_I${pageId}:5`) }],
    ['the story’s id in a group', { id: btoa(`S:_I${pageId}:VK:5`) }],
  ])('The number should be found in %s.', (_, part) => {
    expect(posted({}, { data: { story_create: { story: part } } })).toMatchObject([
      { nativeId: '5', permalink: `https://www.facebook.com/${pageId}/posts/5` },
    ]);
  });

  it('Numbers of shared stories, attachments and of who looks should never be the post’s.', () => {
    const { attached_story, attachments } = story;
    const answer = {
      data: {
        story_create: {
          story: { attached_story, attachments, url: story.url },
          viewer: { actor: { id: '100001111222333' } },
        },
      },
    };
    const seen = posted({}, answer);
    expect(seen).toMatchObject([{ state: 'published' }]);
    expect(seen[0]).not.toHaveProperty('nativeId');
  });

  it.each([
    [
      'https://m.facebook.com/story.php?story_fbid=pfbid02Ab&id=615&refid=17',
      `https://www.facebook.com/story.php?story_fbid=${nativeId}&id=615`,
    ],
    [
      'https://www.facebook.com/permalink.php?story_fbid=7&id=615&__tn__=x#a',
      'https://www.facebook.com/permalink.php?story_fbid=7&id=615',
    ],
    [
      'https://www.facebook.com/groups/99/posts/7/?__cft__[0]=a',
      'https://www.facebook.com/groups/99/posts/7/',
    ],
    ['https://www.facebook.com/reel/33/?mibextid=1', 'https://www.facebook.com/reel/33/'],
    ['https://evil.example/facebook.com', `https://www.facebook.com/${pageId}/posts/${nativeId}`],
    ['/natlib.by/posts/1', `https://www.facebook.com/${pageId}/posts/${nativeId}`],
    [null, `https://www.facebook.com/${pageId}/posts/${nativeId}`],
  ])('The address %s should become %s.', (url, permalink) => {
    const answer = { data: { story_create: { story: { ...story, url } } } };
    expect(posted({}, answer)).toMatchObject([{ permalink }]);
  });

  it('Error 1357010 beside a story should be success, in its line or in another.', () => {
    const errors = [{ code: 1357010, severity: 'CRITICAL' }];
    expect(posted({}, lines({ ...created, errors }))).toMatchObject([{ state: 'published' }]);
    expect(
      posted({}, lines(created, { errors: [{ code: 1357010, severity: 'WARNING' }] })),
    ).toMatchObject([{ state: 'published' }]);
  });

  it('An error without a story should be failure with its number.', () => {
    const answer = { data: { story_create: null }, errors: [{ code: 1373034 }] };
    expect(posted({}, lines(answer))).toMatchObject([{ state: 'failed', error: '1373034' }]);
    expect(posted({}, { errors: [{ message: 'x' }] })).toMatchObject([{ error: 'unknown' }]);
    expect(posted({}, 'Sorry', 500)).toMatchObject([{ state: 'failed', error: '500' }]);
  });

  it('An answer that says neither should decide nothing.', () => {
    for (const answer of ['', '<html>', lines({ data: { story_create: null } })]) {
      expect(posted({}, answer)).toEqual([]);
    }
  });

  it('A later line that repeats the story should not change its number.', () => {
    const late = { path: ['story_create', 'story'], data: { post_id: '777000111222333' } };
    expect(posted({}, lines(created, late))).toMatchObject([{ nativeId }]);
  });

  it('A Page acted as should be the owner, by the request’s own word when the input has none.', () => {
    const { actor_id, ...without } = input;
    expect(actor_id).toBe(pageId);
    const asked = call({ variables: { input: without }, av: '615', response: created });
    expect(classify(asked)).toMatchObject([{ ownerId: '615' }]);
  });

  it('A post with a time should be scheduled, with its number and no link yet.', () => {
    const unpublished_content_data = {
      scheduled_publish_time: 1796032800,
      unpublished_content_type: 'SCHEDULED',
    };
    const [seen] = posted({ unpublished_content_data }, created);
    expect(seen).toMatchObject({
      state: 'scheduled',
      scheduledFor: '2026-11-30T10:00:00.000Z',
      nativeId,
    });
    expect(seen).not.toHaveProperty('permalink');
  });

  it('A draft should be nothing.', () => {
    const unpublished_content_data = { unpublished_content_type: 'DRAFT' };
    expect(posted({ unpublished_content_data }, created)).toEqual([]);
    expect(posted({ is_autosave_draft: true }, created)).toEqual([]);
  });
});

describe('A group', () => {
  const audience = { to_id: '99' };

  it('A post should belong to the group, whoever wrote it.', () => {
    const answer = { data: { story_create: { story: { ...story, url: null } } } };
    expect(posted({ audience }, answer)).toMatchObject([
      {
        state: 'published',
        ownerId: '99',
        permalink: `https://www.facebook.com/groups/99/posts/${nativeId}`,
      },
    ]);
  });

  it('The answer should name the group when the request does not.', () => {
    const answer = { data: { story_create: { story: { ...story, to: { id: '98' } } } } };
    expect(posted({}, answer)).toMatchObject([{ ownerId: '98' }]);
  });

  it.each([
    [{ story: { ...story, post_approval_status: 'PENDING' } }],
    [{ story: { ...story, is_pending: true } }],
    [{ story: { ...story, pending_approval: true } }],
    [{ story, requires_approval: true }],
  ])('A post that waits for approval should be pending and have no link.', (story_create) => {
    const [seen] = posted({ audience }, { data: { story_create } });
    expect(seen).toMatchObject({ state: 'pending', ownerId: '99', nativeId });
    expect(seen).not.toHaveProperty('permalink');
  });
});

describe('An old post', () => {
  const named = { story_id: story.id, message: { text: 'Иначе', ranges: [] }, actor_id: pageId };
  const changed = (operation: string, response: unknown, more: object = {}, status = 200) =>
    classify(call({ operation, variables: { input: { ...named, ...more } }, response, status }));
  const edit = 'ComposerStoryEditMutation';
  const trash = 'useCometTrashPostMutation';

  it('An edit should carry the new text.', () => {
    expect(changed(edit, { data: { story_edit: { story } } })).toEqual([
      { network: 'facebook', state: 'edited', ownerId: pageId, nativeId, text: 'Иначе' },
    ]);
  });

  it('A removal should name the post.', () => {
    expect(changed(trash, lines({ data: { trash_post: { success: true } } }))).toEqual([
      { network: 'facebook', state: 'deleted', ownerId: pageId, nativeId },
    ]);
    expect(changed(trash, { data: { another_name: {} } })).toMatchObject([{ state: 'deleted' }]);
  });

  it('A removal out of the activity log should count, other curation not.', () => {
    const curate = 'CometActivityLogItemCurationMutation';
    const answer = { data: { activity_log_curate: {} } };
    expect(changed(curate, answer, { action: 'MOVE_TO_TRASH' })).toMatchObject([
      { state: 'deleted' },
    ]);
    expect(changed(curate, answer, { action: 'HIDE_FROM_TIMELINE' })).toEqual([]);
  });

  it('In a group the page it stands on should tell whose wall it is.', () => {
    const story_id = btoa(`S:_I${pageId}:VK:${nativeId}`);
    const [seen] = changed(trash, { data: { trash_post: {} } }, { story_id });
    expect(seen).toMatchObject({ state: 'deleted', nativeId });
    expect(seen).not.toHaveProperty('ownerId');
  });

  it('What was refused should be nothing.', () => {
    expect(changed(edit, { data: { story_edit: null } })).toEqual([]);
    expect(changed(edit, { data: { story_edit: null }, errors: [{ code: 1 }] })).toEqual([]);
    expect(changed(trash, { data: { trash_post: { success: false } } })).toEqual([]);
    expect(changed(trash, '')).toEqual([]);
    expect(changed(trash, { data: {} }, {}, 500)).toEqual([]);
    expect(changed(trash, { data: {} }, { story_id: 'no id' })).toEqual([]);
  });
});

describe('Everything else', () => {
  it.each([
    'StoriesCreateMutation',
    'BusinessComposerVideoSetPublishedMutation',
    'CPXComposerCopyrightPrecheckMutationQuery',
    'ComposerLinkAttachmentPreviewQuery',
    'CometUnifiedShareSheetDialogQuery',
    'CometGroupFeedPostsQuery',
    'CometGroupPostCommentsQuery',
    'useCometUFICreateCommentMutation',
    'NewComposerStoryCreateMutation',
  ])('%s should be no publication.', (operation) => {
    expect(classify(call({ operation, variables: { input }, response: created }))).toEqual([]);
  });

  it('Whatever comes should be answered without an error.', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constant(created));
    const operations = fc.constantFrom(
      'ComposerStoryCreateMutation',
      'BusinessComposerStoryCreationMutation',
      'ComposerStoryEditMutation',
      'useCometTrashPostMutation',
    );
    fc.assert(
      fc.property(operations, anything, anything, (operation, asked, response) => {
        classify(call({ operation, variables: { input: asked }, response }));
      }),
    );
  });
});
