import { pageId, secret } from './calls';

export interface StoryShown {
  number: string;
  text?: string;
  likes?: number;
  comments?: number;
  shares?: number;
  views?: number;
}

/** A story as the data layer holds it, with a shared story and a comment inside whose numbers are not its own. */
export function storyNode({ number, text = '', likes, comments, shares, views }: StoryShown) {
  return {
    __typename: 'Story',
    id: btoa(`S:_I${pageId}:${number}`),
    post_id: number,
    permalink_url: `https://www.facebook.com/natlib.by/posts/pfbid0${number}?__cft__[0]=${secret}`,
    creation_time: 1796032800,
    actors: [{ __typename: 'User', id: pageId, name: 'Научная библиотека' }],
    attached_story: {
      post_id: '999000111222333',
      comet_sections: {},
      feedback: { reaction_count: { count: 999 } },
    },
    attachments: views === undefined ? [] : [{ media: { video_view_count: views } }],
    feedback: { id: btoa(`feedback:${number}`) },
    comet_sections: {
      content: {
        story: { comet_sections: { message: { story: { message: { text, ranges: [] } } } } },
      },
      feedback: {
        story: {
          comet_ufi_summary_and_actions_renderer: {
            feedback: {
              adaptive_ufi_action_renderers: [
                {
                  feedback: {
                    top_reactions: { edges: [{ reaction_count: 1, i18n_reaction_count: '1' }] },
                    ...(likes !== undefined && { reaction_count: { count: likes } }),
                  },
                },
                { feedback: { ...(shares !== undefined && { share_count: { count: shares } }) } },
              ],
            },
          },
          feedback_target_with_context: {
            comment_rendering_instance: {
              comments: {
                ...(comments !== undefined && { total_count: comments }),
                edges: [
                  {
                    node: { body: { text: 'Чужой' }, feedback: { reaction_count: { count: 77 } } },
                  },
                ],
              },
            },
          },
        },
      },
    },
  };
}
