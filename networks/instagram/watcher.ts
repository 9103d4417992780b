import type { Watcher } from '../network';

const site = '^POST https:\\/\\/([\\w-]+\\.)*instagram\\.com';

/** Instagram: POST …/configure…/, edits and removals. Uploads come before and are no publication; stories are not posts. */
export const instagramWatcher: Watcher = {
  network: 'instagram',
  calls: [
    {
      kind: 'publication',
      address: new RegExp(
        `${site}\\/((api\\/v1\\/(media|web\\/create)|create)\\/configure(_sidecar|_to_clips|_to_reel)?|api\\/v1\\/(media|web\\/create)\\/\\d+(_\\d+)?\\/(delete|edit_media))\\/?(\\?|$)`,
      ),
      request: ['caption', 'caption_text', 'upload_id', 'client_sidecar_id'],
      answer: ['status', 'message', 'media', 'id', 'pk', 'code', 'product_type', 'did_delete'],
    },
  ],
};
