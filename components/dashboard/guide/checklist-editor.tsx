import { useState } from 'preact/hooks';
import { type Change, type ChecklistItem, networkIds } from '../../../domain/records';
import { Button } from '../../controls/button';
import { TextInput } from '../../controls/field';
import { FilterMenu } from '../../controls/filter-menu';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import type { SaveGuide } from './use-guide';

/** What a person ticks before publishing: words, networks, only with a picture, order. */
export function ChecklistEditor(props: {
  items: readonly ChecklistItem[];
  newId: () => string;
  save: SaveGuide;
}) {
  const { t } = useTexts();
  const [fresh, setFresh] = useState('');
  const items = [...props.items].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const store = (item: ChecklistItem, fields: Partial<Omit<ChecklistItem, 'id'>>, done?: string) =>
    props.save([{ kind: 'checklist', id: item.id, fields }], done ?? t('common.saved'));
  const move = (at: number, to: number) => {
    const order = [...items];
    const [moved] = order.splice(at, 1);
    order.splice(to, 0, moved!);
    const changes: Change[] = order.flatMap((item, place) =>
      item.order === place
        ? []
        : [{ kind: 'checklist' as const, id: item.id, fields: { order: place } }],
    );
    void props.save(changes, t('guide.list.moved'));
  };
  const add = async () => {
    const text = fresh.trim();
    if (!text) return;
    const order = Math.max(-1, ...items.map((item) => item.order)) + 1;
    const added = await props.save(
      [{ kind: 'checklist', id: props.newId(), fields: { text, order } }],
      t('guide.list.added'),
    );
    if (added) setFresh('');
  };
  return (
    <div class="cp-stack">
      <p class="cp-quiet">{t('guide.list.about')}</p>
      {items.length === 0 && <p class="cp-own__none cp-quiet">{t('guide.list.none')}</p>}
      <ol class="cp-checks">
        {items.map((item, at) => (
          <li class="cp-checks__item" key={item.id}>
            <TextInput
              class="cp-grow"
              aria-label={t('guide.list.text', { n: at + 1 })}
              defaultValue={item.text}
              key={item.text}
              onChange={(event) => {
                const text = event.currentTarget.value.trim();
                if (text) void store(item, { text });
                else event.currentTarget.value = item.text;
              }}
            />
            <div class="cp-checks__acts">
              <FilterMenu
                label={t('guide.list.networks')}
                options={networkIds.map((id) => ({ value: id, label: t(`common.network.${id}`) }))}
                picked={item.networks ?? []}
                onPick={(networks) =>
                  store(item, { networks: networks.length ? networks : undefined })
                }
              />
              <label class="cp-row">
                <input
                  type="checkbox"
                  checked={item.onlyWithMedia ?? false}
                  onChange={(event) =>
                    store(item, { onlyWithMedia: event.currentTarget.checked || undefined })
                  }
                />
                {t('guide.list.onlyWithMedia')}
              </label>
              <span class="cp-grow" />
              <Button
                kind="plain"
                icon
                class="cp-checks__up"
                disabled={at === 0}
                aria-label={t('guide.list.up', { text: item.text })}
                onClick={() => move(at, at - 1)}
              >
                <Icon name="down" />
              </Button>
              <Button
                kind="plain"
                icon
                disabled={at === items.length - 1}
                aria-label={t('guide.list.down', { text: item.text })}
                onClick={() => move(at, at + 1)}
              >
                <Icon name="down" />
              </Button>
              <Button
                kind="plain"
                icon
                aria-label={t('guide.list.remove', { text: item.text })}
                onClick={() => store(item, { deleted: true }, t('guide.list.removed'))}
              >
                <Icon name="trash" />
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <form
        class="cp-row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          class="cp-grow"
          value={fresh}
          placeholder={t('guide.list.example')}
          aria-label={t('guide.list.new')}
          onInput={(event) => setFresh(event.currentTarget.value)}
        />
        <Button kind="primary" type="submit" disabled={!fresh.trim()}>
          {t('common.add')}
        </Button>
      </form>
    </div>
  );
}
