import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../controls/texts';
import type { Page } from './route';

type Load = () => Promise<Record<string, unknown>>;
const found = import.meta.glob('../*/*-screen.tsx') as Record<string, Load>;
const loaded = new Map<Page, ComponentType>();

/** The screen of a page, fetched when it is first opened. */
export function Screen({ page }: { page: Page }) {
  const { t } = useTexts();
  const [, turn] = useState(0);
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    let gone = false;
    load(page).then(
      () => !gone && turn((n) => n + 1),
      (error) => !gone && setFailed(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      gone = true;
    };
  }, [page]);
  if (failed) throw failed;
  const Found = loaded.get(page);
  return Found ? <Found /> : <p class="cp-quiet">{t('common.loading')}</p>;
}

async function load(page: Page): Promise<void> {
  const module = await found[`../${page}/${page}-screen.tsx`]?.();
  const name = `${page[0]!.toUpperCase()}${page.slice(1)}Screen`;
  const screen = module?.[name];
  if (!screen) throw new Error(`${name} is not there`);
  loaded.set(page, screen as ComponentType);
}
