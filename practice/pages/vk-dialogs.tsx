import { useCallback, useEffect, useState } from 'preact/hooks';
import { option } from './page-api';
import { changeClassic, editPost, getWall, type WallItem } from './vk-calls';
import { VkComposer } from './vk-composer';
import { VkEditDialog } from './vk-edit';
import { VkReport } from './vk-places';

/** A wall's posts, asked for anew by `refresh`. */
export function useItems(ownerId: string, filter = 'all') {
  const [items, setItems] = useState<WallItem[]>([]);
  const refresh = useCallback(() => {
    void getWall(ownerId, filter).then(setItems);
  }, [ownerId, filter]);
  useEffect(refresh, [refresh]);
  return { items, refresh };
}

export interface Open {
  composer?: boolean;
  edited?: WallItem;
  waiting?: WallItem;
  report?: boolean;
}

/** The dialogs of a page that shows posts: composer, editing, reporting. */
export function Dialogs({
  ownerId,
  as,
  open,
  setOpen,
  refresh,
}: {
  ownerId: string;
  as: 'group' | 'guest' | 'self';
  open: Open;
  setOpen(open: Open): void;
  refresh(): void;
}) {
  const close = () => {
    setOpen({});
    refresh();
  };
  const { edited, waiting } = open;
  return (
    <>
      {(open.composer || waiting) && (
        <VkComposer
          ownerId={waiting ? String(waiting.owner_id) : ownerId}
          as={as}
          {...(waiting && { waiting })}
          onClose={close}
          onDone={close}
        />
      )}
      {edited && (
        <VkEditDialog
          item={edited}
          save={(text) =>
            option('classic') ? changeClassic('save', edited, text) : editPost(edited, text)
          }
          onClose={() => setOpen({})}
          onDone={close}
        />
      )}
      {open.report && <VkReport onClose={() => setOpen({})} />}
    </>
  );
}
