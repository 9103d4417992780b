import { id, instant, type Loose, str } from '../answer';
import type { Exchange, Observation } from '../network';
import { classifySuite } from './classify-suite';
import { storyNumbers } from './graphql-answer';
import { type GraphqlCall, graphqlCall } from './operations';
import { isSchedule, isWaiting, linkOf, postNumber, wordsOf } from './story';

/**
 * What a call of Facebook's or Business Suite's data layer means: one observation a channel, none for what
 * is no publication. HTTP 200 says nothing: a story in the answer is success, even beside an error
 * (1357010); an error without a story is failure. Pure, never throws.
 */
export function classifyFacebook(exchange: Exchange): Observation[] {
  try {
    const call = graphqlCall(exchange);
    switch (call?.operation) {
      case 'ComposerStoryCreateMutation':
        return created(call);
      case 'BusinessComposerStoryCreationMutation':
        return classifySuite(call);
      case 'ComposerStoryEditMutation':
        return changed(call, 'edited');
      case 'useCometTrashPostMutation':
        return changed(call, 'deleted');
      case 'CometActivityLogItemCurationMutation':
        return /trash|delete/i.test(str(call.input.action)) ? changed(call, 'deleted') : [];
      default:
        return [];
    }
  } catch {
    return [];
  }
}

/** The composer of www: profile, Page or group. */
function created({ input, actingAs, documents, failure }: GraphqlCall): Observation[] {
  const later = input.unpublished_content_data;
  if (input.is_autosave_draft || (later && !isSchedule(later))) return [];
  const made = documents.map(({ data }) => data?.story_create).find(Boolean);
  const story = made?.story;
  // A group's wall is the group's, whoever writes there.
  const groupId = id(input.audience?.to_id) ?? id(story?.to?.id);
  const ownerId = groupId ?? id(input.actor_id) ?? id(actingAs);
  const attempt = str(input.idempotence_token) || str(input.logging?.composer_session_id);
  const seen = {
    network: 'facebook',
    ...(ownerId && { ownerId }),
    ...wordsOf(input.message),
    ...(attempt && { attempt }),
  } as const;
  const nativeId = postNumber(story, made);
  if (!story && !nativeId) return failure ? [{ ...seen, state: 'failed', error: failure }] : [];
  const known = { ...seen, ...(nativeId && { nativeId }) };
  const scheduledFor = instant(later?.scheduled_publish_time);
  if (scheduledFor) return [{ ...known, state: 'scheduled', scheduledFor }];
  if (isWaiting(story) || isWaiting(made)) return [{ ...known, state: 'pending' }];
  const permalink = linkOf(story, nativeId, groupId ? `groups/${groupId}` : ownerId);
  return [{ ...known, ...(permalink && { permalink }), state: 'published' }];
}

/** An old post changed or moved to the trash; its number stands in the story's id. */
function changed(
  { input, actingAs, documents, failure }: GraphqlCall,
  state: 'edited' | 'deleted',
): Observation[] {
  const named = storyNumbers(input.story_id);
  if (failure || !named || !documents.some(wasDone)) return [];
  // A group's own number is not in the call: the page it was made on tells whose wall it is.
  const ownerId = named.inGroup ? undefined : (id(input.actor_id) ?? id(actingAs) ?? named.actorId);
  return [
    {
      network: 'facebook',
      ...(ownerId && { ownerId }),
      ...(state === 'edited' && wordsOf(input.message)),
      state,
      nativeId: named.nativeId,
    },
  ];
}

/** Does the document carry an answer, and does none of its known parts say no? */
function wasDone({ data }: Loose): boolean {
  if (!data || typeof data !== 'object') return false;
  return [data.story_edit, data.trash_post].every(
    (part) => part === undefined || (!!part && (part.success as unknown) !== false),
  );
}
