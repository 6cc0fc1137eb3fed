import { STYLE } from '../html/style.ts';

/** The look of the public page: the one of all our pages on their own, and its own few parts. */
export const LIVE_STYLE = `${STYLE}
.head{border-block-end:4px solid var(--ink);padding-block-end:1rem}
.head h1{margin-block-start:.25rem}
.head h1 a,.framed a{text-decoration:none}
.body{display:grid;grid-template-columns:minmax(0,38em) minmax(0,1fr);column-gap:3.5rem}
.minute{grid-column:2;grid-row:1;padding-block-start:1.5rem}
.minute section+section{margin-block-start:2.25rem}
.minute h2{font-size:1.1875rem;border-block-end:1px solid var(--rule);padding-block-end:.35rem;margin-block-end:.6rem}
.minute h3{font-size:1rem;margin-block-start:.75rem}
.minute ul,.marked ul,.rests ul,footer ul{list-style:none;margin:0;padding:0}
.minute li{margin-block-start:.5rem}
.minute li time{display:block}
dt{font:700 .8125rem/1.4 var(--sans);margin-block-start:.35rem}
.updates{grid-column:1;grid-row:1;padding-block-start:1.5rem}
.updates>h2{font-size:1.5rem}
.marked{border-inline-start:4px solid var(--ink);padding-inline-start:.9rem;margin-block:1rem}
.marked h3{font:700 .8125rem/1.4 var(--sans)}
.news{font:700 .8125rem/1.4 var(--sans);min-block-size:1.4em;margin-block-start:.75rem}
.update{max-inline-size:38em;padding-block:1.25rem;border-block-start:1px solid var(--rule)}
.update h3{font-size:1.375rem;margin-block:.25rem .4rem}
.update p+p{margin-block-start:.5rem}
.mark{border:1px solid var(--ink);padding:0 .4em;margin-inline-start:.6em}
.correction{border-inline-start:4px double var(--changed);padding-inline-start:.75rem;margin-block:.6rem}
.withdrawn{font-style:italic}
.rests{display:flex;gap:.6em;margin-block-start:.75rem}
.rests ul{display:flex;flex-wrap:wrap;gap:.1rem 1em}
.update details{border:0;padding-block:.1rem}
.more{padding-block:1rem;border-block-start:1px solid var(--rule)}
footer{border-block-start:2px solid var(--ink);margin-block-start:1.5rem;padding-block-start:.75rem}
footer ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block-start:.35rem}
footer a,.more a,.rests a,.meta a{display:inline-block;padding-block:.3rem}
[hidden]{display:none}
.frame main{padding:1rem}
.framed{font-size:1.25rem}
@media (max-width:62rem){.body{display:block}}
@media print{.news,.more,footer nav{display:none}.update{break-inside:avoid}a{text-decoration:none}}
`.trim();
