/** How a comparison is shown. */
export const VIEWS = ['side', 'inline', 'changes'] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address asks for; side by side if it asks for none that there is. */
export function viewOf(query: URLSearchParams): View {
  return VIEWS.find((view) => view === query.get('view')) ?? 'side';
}

/** A view in words. */
export const VIEW_WORDS: Readonly<Record<View, string>> = {
  side: 'Side by side',
  inline: 'Inline',
  changes: 'Changes only',
};
