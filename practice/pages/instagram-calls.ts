import { practiceAccounts } from '../practice-hosts';
import { newToken, send } from './send';

const { viewerId, screenName, otherOwnerId, otherScreenName } = practiceAccounts.instagram;

/** Who is logged in now: the site keeps it in a cookie and changes it without a load. */
export function account(): { id: string; name: string } {
  const other = document.cookie.includes(`ds_user_id=${otherOwnerId}`);
  return other ? { id: otherOwnerId, name: otherScreenName } : { id: viewerId, name: screenName };
}

/** Logs in as the other account of the same browser, in this tab. */
export async function switchAccount(): Promise<void> {
  const value = account().id === viewerId ? otherOwnerId : viewerId;
  await cookieStore.set({ name: 'ds_user_id', value, domain: 'instagram.com', path: '/' });
}

/** The account a profile's address names; the library's everywhere else. */
export const profileOf = (path: string): string =>
  path.startsWith(`/${otherScreenName}/`) ? otherScreenName : screenName;

/** A node of the profile query, as far as the page shows it. */
export interface MediaNode {
  pk: string;
  id: string;
  code: string;
  product_type: string;
  taken_at: number;
  caption: { text: string };
  caption_is_edited: boolean;
  like_count: number;
  comment_count: number;
  carousel_media_count: number | null;
  accessibility_caption: string | null;
  user: { username: string };
}

/** The address of a post below its profile, as the grid links it. */
export const pathOf = ({ user, product_type, code }: MediaNode): string =>
  `/${user.username}/${product_type === 'clips' ? 'reel' : 'p'}/${code}/`;

const pageHeaders = { 'X-IG-App-ID': '936619743392459', 'X-CSRFToken': 'practice' };

/** A profile's posts, newest first. */
export async function getPosts(username: string): Promise<MediaNode[]> {
  const { text } = await send({
    url: '/graphql/query',
    fields: {
      fb_api_req_friendly_name: 'PolarisProfilePostsQuery',
      variables: JSON.stringify({ username, data: { count: 12 } }),
      doc_id: '31000000000000001',
    },
    headers: { 'X-FB-Friendly-Name': 'PolarisProfilePostsQuery' },
    transport: 'xhr',
  });
  const answer = JSON.parse(text) as {
    data: {
      xdt_api__v1__feed__user_timeline_graphql_connection: { edges: Array<{ node: MediaNode }> };
    };
  };
  return answer.data.xdt_api__v1__feed__user_timeline_graphql_connection.edges.map(
    ({ node }) => node,
  );
}

let lastUpload = 0;

/** Uploads one chosen file, as the site does as soon as it is chosen; resolves with its upload id. */
export async function upload(file: Blob): Promise<string> {
  lastUpload = Math.max(Date.now(), lastUpload + 1);
  const id = String(lastUpload);
  const video = file.type.startsWith('video/');
  await send({
    url: `https://i.instagram.com/rupload_ig${video ? 'video' : 'photo'}/fb_uploader_${id}`,
    body: file,
    headers: {
      'X-Instagram-Rupload-Params': JSON.stringify({
        media_type: video ? 2 : 1,
        upload_id: id,
        upload_media_height: 600,
        upload_media_width: 600,
      }),
      'X-Entity-Name': `fb_uploader_${id}`,
      'X-Entity-Length': String(file.size),
      'Content-Type': video ? 'video/mp4' : 'image/jpeg',
      Offset: '0',
    },
    transport: 'xhr',
  });
  return id;
}

export interface InstagramDraft {
  caption: string;
  /** One for each upload, '' where nobody wrote any. */
  altTexts: string[];
  uploads: string[];
  /** One video: it goes out as a reel. */
  reel: boolean;
  /** Kept by repeats. */
  session: string;
}

/** Shares; rejects with the sentence to show. A carousel asks again while the answer is 202. */
export async function share(draft: InstagramDraft): Promise<void> {
  const { caption, altTexts, uploads, session, reel } = draft;
  const carousel = uploads.length > 1;
  const ask = () =>
    carousel
      ? send({
          url: '/api/v1/media/configure_sidecar/',
          body: JSON.stringify({
            archive_only: false,
            caption,
            children_metadata: uploads.map((id, at) => ({
              upload_id: id,
              custom_accessibility_caption: altTexts[at] ?? '',
            })),
            client_sidecar_id: session,
            disable_comments: '0',
            is_meta_only_post: false,
            like_and_view_counts_disabled: 0,
            source_type: 'library',
          }),
          headers: { ...pageHeaders, 'Content-Type': 'application/json' },
          transport: 'fetch',
          publishes: true,
        })
      : send({
          url: `/api/v1/media/${reel ? 'configure_to_clips' : 'configure'}/`,
          fields: {
            archive_only: 'false',
            caption,
            clips_share_preview_to_feed: '1',
            custom_accessibility_caption: altTexts[0] ?? '',
            disable_comments: '0',
            disable_oa_reuse: 'false',
            is_meta_only_post: '0',
            is_unified_video: '1',
            like_and_view_counts_disabled: '0',
            media_share_flow: 'creation_flow',
            share_to_facebook: '',
            source_type: 'library',
            upload_id: uploads[0]!,
            jazoest: '22000',
          },
          headers: pageHeaders,
          transport: 'fetch',
          publishes: true,
        });
  let sent = await ask();
  while (sent.status === 202) sent = await ask();
  const answer = JSON.parse(sent.text) as { status: string; feedback_title?: string };
  if (answer.status !== 'ok') throw new Error(answer.feedback_title ?? answer.status);
}

export async function editCaption(node: MediaNode, caption: string): Promise<void> {
  await send({
    url: `/api/v1/media/${node.id.split('_')[0]}/edit_media/`,
    fields: { caption_text: caption },
    headers: pageHeaders,
    transport: 'fetch',
  });
}

export async function removeMedia(node: MediaNode): Promise<void> {
  await send({
    url: `/api/v1/web/create/${node.id.split('_')[0]}/delete/`,
    fields: {},
    headers: pageHeaders,
    transport: 'fetch',
  });
}

/** A drawn picture as a file, for people without one at hand. */
export async function practicePhoto(): Promise<File> {
  const answer = await fetch(`/__practice/picture/${newToken()}.svg`);
  return new File([await answer.blob()], 'shelf.svg', { type: 'image/svg+xml' });
}

/** The publish request from page code, for "a request that no composer sent". */
export async function publishWithoutComposer(caption: string): Promise<string> {
  lastUpload = Math.max(Date.now(), lastUpload + 1);
  const { text } = await send({
    url: '/api/v1/media/configure/',
    fields: { caption, upload_id: String(lastUpload), source_type: 'library' },
    headers: pageHeaders,
    transport: 'fetch',
    publishes: true,
  });
  return text;
}
