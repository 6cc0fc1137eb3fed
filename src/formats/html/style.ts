/** The look of a page on its own, after the design's tokens: two voices, one accent that means changed, no party's place. */
export const STYLE = `
:root{color-scheme:light dark;--serif:'Source Serif 4',Charter,Georgia,'Noto Naskh Arabic','Liberation Serif',serif;--sans:'Source Sans 3','Segoe UI',Helvetica,Arial,'Noto Sans Arabic','Liberation Sans',sans-serif;--paper:#fefdfb;--ink:#1a1917;--ink2:#56524b;--rule:#d8d3c9;--rule2:#857f74;--changed:#67278a;--wash:#f5edf9}
@media (prefers-color-scheme:dark){:root{--paper:#151412;--ink:#ebe7de;--ink2:#b5aea2;--rule:#3b3832;--rule2:#8f887c;--changed:#d9b3f2;--wash:#2d2137}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font:1.0625rem/1.52 var(--serif);font-variant-numeric:lining-nums tabular-nums;overflow-wrap:break-word}
main{max-inline-size:74rem;margin-inline:auto;padding:2.25rem clamp(1.125rem,3.2vw,2.5rem) 3.5rem}
h1,h2,h3,h4,h5,h6,p,dl,dd,ul,table{margin:0}
h1,h2,h3,h4,h5,h6{line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.875rem,1.3rem + 2.2vw,2.75rem)}
h2{font-size:1.1875rem}
a{color:inherit}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.meta,summary,.art,.force,.label{font-family:var(--sans);font-size:.8125rem;line-height:1.4}
.meta,.art{color:var(--ink2)}
.art,.label{font-weight:700}
.lead{font-size:1.25rem;line-height:1.42;max-inline-size:40em;margin-block-start:.5rem}
.notice{border-inline-start:4px solid var(--ink);padding-inline-start:.75rem;margin-block-start:1rem}
.none{font-style:italic;color:var(--ink2)}
.words{white-space:pre-wrap}
.br{font-weight:700}
ins,del{color:var(--changed);text-underline-offset:.16em}
ins{text-decoration:underline 2px;background:var(--wash);font-weight:600}
del{text-decoration:line-through 2px}
.moved{border-inline-start:6px double var(--changed);padding-inline-start:.75rem}
.force{display:block;inline-size:fit-content;border:1px solid var(--changed);border-inline-start-width:4px;color:var(--changed);padding:.2rem .5rem .25rem;margin-block-start:.5rem}
.sum{display:flex;flex-wrap:wrap;gap:.5rem 2.25rem;border-block:2px solid var(--ink);padding-block:.75rem;margin-block-start:2.25rem}
.sum div{display:flex;gap:.45em;align-items:baseline}
.sum dt{order:2;font:.8125rem/1.35 var(--sans);color:var(--ink2)}
.sum dd{font-size:1.5rem;font-weight:600}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding-block:.75rem;align-items:baseline;font-size:.9375rem}
.row,.cols{display:grid;grid-template-columns:13.5rem minmax(0,1fr) minmax(0,1fr);column-gap:2.25rem}
.cols{border-block-end:2px solid var(--ink);padding-block:.5rem}
.row{padding-block:1.5rem;border-block-end:1px solid var(--rule)}
.row .meta+*,.row h2+*{margin-block-start:.25rem}
.row .d{max-inline-size:30em}
.part+.part{border-block-start:1px solid var(--rule);padding-block-start:.5rem;margin-block-start:.75rem}
.in{display:none}
details{padding-block:.5rem;border-block-end:1px solid var(--rule)}
summary{cursor:pointer;padding-block:.35rem;text-decoration:underline;text-decoration-color:var(--rule2);text-underline-offset:.2em}
table{border-collapse:collapse;inline-size:100%;margin-block:.5rem}
th,td{text-align:start;vertical-align:top;font-weight:inherit;padding:.3rem 1rem .3rem 0;border-block-end:1px solid var(--rule);font-size:.9375rem}
.text{max-inline-size:38em;margin-inline:auto}
.text p,.text h2,.text h3,.text h4,.text h5,.text h6,.text table{margin-block-start:.75rem}
.text h2{font-size:1.5rem;margin-block-start:2.25rem}
.text h3{font-size:1.1875rem;margin-block-start:1.5rem}
.text .below{padding-inline-start:1.5rem}
.text td{border:1px solid var(--rule);padding:.3rem .5rem}
.comment{font:.8125rem/1.4 var(--sans);color:var(--ink2)}
.notes{border-block-start:1px solid var(--rule);margin-block-start:2.25rem;font-size:.9375rem}
@media screen and (max-width:62rem){.row{grid-template-columns:minmax(0,1fr);row-gap:1rem}.cols{display:none}.in{display:block;font:700 .8125rem/1.4 var(--sans);border-block-end:1px solid var(--rule)}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--ink2:#333;--rule:#999;--rule2:#555;--changed:#000;--wash:transparent}@page{size:A4;margin:18mm 17mm;@bottom-right{content:counter(page) ' of ' counter(pages);font:8.5pt sans-serif}}body{font-size:10.5pt}main{padding:0;max-inline-size:none}h1{font-size:21pt}.row,.cols{grid-template-columns:34mm 1fr 1fr;column-gap:6mm}.row{padding-block:8pt}tr,.part{break-inside:avoid}h1,h2,h3{break-after:avoid}ins{font-weight:700}}
`.trim();
