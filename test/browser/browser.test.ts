// All tests that need a browser, in one process: the program is started once, and its pages are built once.
import './every-page.ts';
import './known-on.ts';
import './closed-rooms.ts';
import './walk-comparison.ts';
import './own-files.ts';
import './accounts.ts';
import './member-pages.ts';
import './release.ts';
import './side-by-side.ts';
import './projector.ts';
import './capture.ts';
