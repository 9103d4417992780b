import type { ComponentChildren } from 'preact';

/** The head of a screen: its name, a quiet line under it, and what can be done on the whole screen. */
export function ScreenHead(props: {
  title: string;
  about?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <header class="cp-head">
      <div class="cp-grow">
        <h1>{props.title}</h1>
        {props.about && <p class="cp-quiet">{props.about}</p>}
      </div>
      {props.children && <div class="cp-head__acts">{props.children}</div>}
    </header>
  );
}
