/** One of the ways in that the front page offers. */
export interface Door {
  readonly title: string;
  readonly words: string;
  readonly address: string;
}

/** The ways in; that to an invented negotiation where there is one. */
export function doorsOf(invented: { readonly address: string } | undefined): readonly Door[] {
  return [
    {
      title: 'Compare two files of yours',
      words:
        'Two drafts in, from Word, PDF or plain text. One honest list of what changed, and a tracked-changes file out.',
      address: '/compare',
    },
    ...(invented === undefined
      ? []
      : [
          {
            title: 'Enter an invented negotiation',
            words:
              'Treaty wording over a border river: brackets, alternatives, a leak, and every draft compared to the word.',
            address: invented.address,
          },
        ]),
    {
      title: 'Start a process of your own',
      words: 'A record of your own on this computer, with rooms that only those read whom you let in. No account.',
      address: '/begin',
    },
  ];
}
