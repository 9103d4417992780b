/** Calls of Instagram's pages as they go out, with the answers; written new from what is known of them. */

export const secret = 'SECRET0token';
export const form = (fields: Record<string, string>): string => `${new URLSearchParams(fields)}`;

const site = 'https://www.instagram.com';
export const addresses = {
  photo: `${site}/api/v1/media/configure/`,
  carousel: `${site}/api/v1/media/configure_sidecar/`,
  reel: 'https://i.instagram.com/api/v1/media/configure_to_clips/',
  graphql: `${site}/graphql/query`,
  edit: `${site}/api/v1/media/3456789012345678901/edit_media/`,
  removal: `${site}/api/v1/web/create/3456789012345678901_4401/delete/`,
};

/** `pk` as the site sends it: a bare number of 19 digits, which loses the last ones when it is read. */
export const media = {
  pk: 3.456789012345679e18,
  id: '3456789012345678901_4401',
  code: 'C_4-0q4Vmw1',
  taken_at: 1796032800,
  product_type: 'feed',
  media_type: 1,
  like_count: 118,
  comment_count: 6,
  view_count: null,
  like_and_view_counts_disabled: false,
  caption: { text: 'Подпись', created_at: 1796032800, pk: '17900000000000001' },
  user: { pk: '4401', username: 'natlib', full_name: secret },
};

export const photoRequest = form({
  caption: 'Выставка',
  upload_id: '1790000000001',
  media_share_flow: 'creation_flow',
  custom_accessibility_caption: 'Полка',
  jazoest: secret,
});

export const carouselRequest = JSON.stringify({
  caption: 'Серия',
  client_sidecar_id: '180',
  children_metadata: [{ upload_id: '1790000000001' }, { upload_id: '1790000000002' }],
  csrf: secret,
});

/** One post as the profile's query has it. */
export const node = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...media,
  pk: '3456789012345678901',
  ...over,
});

export const profileAnswer = (...nodes: unknown[]): unknown => ({
  data: {
    xdt_api__v1__feed__user_timeline_graphql_connection: {
      edges: nodes.map((one) => ({ node: one, cursor: 'c' })),
      page_info: { has_next_page: false, end_cursor: null },
    },
  },
  extensions: { is_final: true },
  status: 'ok',
});

/** The form of a post that older answers have. */
export const oldNode = {
  __typename: 'GraphVideo',
  id: '3456789012345678901',
  shortcode: 'C_4-0q4Vmw1',
  is_video: true,
  taken_at_timestamp: 1796032800,
  video_view_count: 900,
  video_play_count: 1500,
  edge_media_to_caption: { edges: [{ node: { text: secret } }] },
  edge_media_to_comment: { count: 7 },
  edge_media_preview_like: { count: 52 },
  owner: { id: '4401', username: 'natlib' },
};
