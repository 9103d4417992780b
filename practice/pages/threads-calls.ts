import { practiceAccounts } from '../practice-hosts';
import { send } from './send';

export const { screenName } = practiceAccounts.threads;

/** A post of the profile query, as far as the page shows it. */
export interface ThreadsPost {
  pk: string;
  code: string;
  taken_at: number;
  caption: { text: string };
  like_count: number;
  text_post_app_info: { direct_reply_count: number; repost_count: number };
}

/** The profile's posts, newest first. */
export async function getPosts(): Promise<ThreadsPost[]> {
  const { text } = await send({
    url: '/graphql/query',
    fields: {
      fb_api_req_friendly_name: 'BarcelonaProfileThreadsTabQuery',
      variables: JSON.stringify({ userID: practiceAccounts.threads.ownerId }),
    },
    transport: 'fetch',
  });
  const answer = JSON.parse(text) as {
    data: { mediaData: { edges: { node: { thread_items: { post: ThreadsPost }[] } }[] } };
  };
  return answer.data.mediaData.edges.map(({ node }) => node.thread_items[0]!.post);
}

let lastUpload = 0;

const uploadId = (): string => {
  lastUpload = Math.max(Date.now(), lastUpload + 1);
  return String(lastUpload);
};

async function configure(
  caption: string,
  { replyTo, photo, id }: { replyTo?: string | undefined; photo?: boolean; id: string },
): Promise<string> {
  const { text } = await send({
    url: `/api/v1/media/configure_text_${photo ? 'post_app_feed' : 'only_post'}/`,
    fields: {
      caption,
      publish_mode: 'text_post',
      should_include_permalink: 'true',
      text_post_app_info: JSON.stringify({
        entry_point: replyTo ? 'create_reply' : 'create_post',
        ...(replyTo && { reply_id: replyTo }),
      }),
      ...(replyTo && { barcelona_source_reply_id: replyTo }),
      upload_id: id,
      web_session_id: 'a:b:c',
      jazoest: '22000',
    },
    transport: 'fetch',
    publishes: !replyTo,
  });
  const answer = JSON.parse(text) as { status: string; message?: string; media?: { id: string } };
  if (answer.status !== 'ok') throw new Error(answer.message ?? answer.status);
  return answer.media?.id?.split('_')[0] ?? '';
}

export interface ThreadsDraft {
  /** The parts of a chain; the later ones go out as replies to the one before. */
  parts: string[];
  photo?: Blob | undefined;
  replyTo?: string | undefined;
  /** Kept by repeats. */
  session: string;
}

/** A token for one composer, kept when the button is pressed again. */
export const newSession = uploadId;

/** Publishes; rejects with what the network said. */
export async function post({ parts, photo, replyTo, session }: ThreadsDraft): Promise<void> {
  if (photo) {
    await send({
      url: `/rupload_igphoto/fb_uploader_${session}`,
      body: photo,
      headers: { 'X-Entity-Name': `fb_uploader_${session}`, Offset: '0' },
      transport: 'xhr',
    });
  }
  let before = replyTo;
  for (const [at, text] of parts.entries()) {
    const id = at === 0 ? session : uploadId();
    before = await configure(text, { replyTo: before, photo: at === 0 && !!photo, id });
  }
}

export async function editPost({ pk }: ThreadsPost, text: string): Promise<void> {
  await send({
    url: `/api/v1/media/${pk}/edit_media/`,
    fields: { caption_text: text },
    transport: 'fetch',
  });
}

export async function removePost({ pk }: ThreadsPost): Promise<void> {
  const owner = practiceAccounts.threads.ownerId;
  await send({ url: `/api/v1/media/${pk}_${owner}/delete/`, fields: {}, transport: 'fetch' });
}

/** The publish request from page code, for "a request that no composer sent". */
export async function publishWithoutComposer(text: string): Promise<string> {
  return configure(text, { id: uploadId() });
}
