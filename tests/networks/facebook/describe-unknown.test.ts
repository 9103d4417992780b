import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeUnknown } from '../../../networks/describe-unknown';
import { prune } from '../../../networks/dom/prune';
import { call, input, lines, secret, watchedCall } from './calls';

const operation = 'ComposerStoryCreateV2Mutation';

describe('A composer’s call nobody knows', () => {
  it.each([
    [operation, 'shape'],
    ['useCometComposerSubmitMutation', 'shape'],
    ['BusinessComposerReelPublishMutation', 'shape'],
    ['ComposerStoryCreateMutation', 'publication'],
    ['BusinessComposerStoryCreationMutation', 'publication'],
    ['StoriesCreateMutation', undefined],
    ['BusinessComposerVideoSetPublishedMutation', undefined],
    ['CPXComposerCopyrightPrecheckMutationQuery', undefined],
    ['ComposerLinkAttachmentPreviewQuery', undefined],
    ['useCometUFICreateCommentMutation', undefined],
    ['CometUnifiedShareSheetDialogQuery', undefined],
  ])('%s should be watched as %s.', (name, kind) => {
    expect(watchedCall(call({ operation: name, variables: { input } }))?.kind).toBe(kind);
  });

  it('should be described by its name and the names of its keys.', () => {
    const variables = {
      input: { message: { text: 'Тайна' }, attachments: [{ photo: { id: '77' } }] },
      __relay_internal__pv__Switchrelayprovider: true,
    };
    const response = lines(
      { data: { story_publish: { post: { id: '5' } } } },
      { extensions: { is_final: true } },
    );
    expect(describeUnknown(call({ operation, variables, response }))).toEqual({
      operation,
      keys: [
        'answer.data.story_publish.post.id',
        'answer.extensions.is_final',
        'ask.input.attachments.photo.id',
        'ask.input.message.text',
      ],
    });
  });

  it('should cross without a value and still be described.', () => {
    const response = lines({ data: { made: 5 } });
    const asked = call({ operation, variables: { input }, response, kind: 'shape' });
    const crossed = prune(watchedCall(asked)!, asked);
    expect(JSON.stringify(crossed)).not.toMatch(/Вечер|SECRET|61550000000001|11-22/);
    const { keys } = describeUnknown(crossed);
    expect(keys).toContain('ask.input.message.text');
    expect(keys).toContain('answer.data.made');
  });

  it('should be described from key paths alone as well.', () => {
    const exchange = {
      ...call({ operation, kind: 'shape' }),
      request: `fb_api_req_friendly_name=${operation}&variables=${encodeURIComponent('input\ninput.message')}`,
      response: 'data\ndata.story_publish\ndata.story_publish.100045700123456',
    };
    expect(describeUnknown(exchange)).toEqual({
      operation,
      keys: [
        'answer.data',
        'answer.data.story_publish',
        'answer.data.story_publish.*',
        'ask.input',
        'ask.input.message',
      ],
    });
  });

  it('should give away no value, whatever the page sends.', () => {
    const word = 'Тайна7531';
    const withWord = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(word, secret, 7531, null, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('text', 'id', '7531', word, 'a b'), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(withWord, withWord, (variables, response) => {
        const told = JSON.stringify(describeUnknown(call({ operation, variables, response })));
        expect(told).not.toMatch(/7531|Тайна|SECRET/);
      }),
    );
  });

  it('should not be named by what is no name.', () => {
    expect(describeUnknown(call({ operation: 'Что-то личное' })).operation).toBe('');
  });
});
