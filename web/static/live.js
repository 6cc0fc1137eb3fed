// Puts updates in place on a public page while it stays open. The page is whole without it.
const list = document.querySelector('.list[data-stream]');
const news = document.querySelector('.news');
let count = 0;

/** The element that a piece of HTML of our own server stands for. */
function elementOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/** Puts an update where it stands: in the place of what it was, or among the others by its moment. */
function place({ id, html, posted }) {
  const article = elementOf(html);
  const before = document.getElementById(id);
  if (before !== null) {
    before.replaceWith(article);
    return;
  }
  const older = [...list.children].find((each) => (each.querySelector('time')?.dateTime ?? '') < posted);
  list.insertBefore(article, older ?? null);
}

/** Keeps the list of pinned updates or of key moments in step. */
function mark(listId, { id, title, moment }, isMarked) {
  const box = document.getElementById(listId);
  if (box === null) return;
  box.querySelector(`[data-update="${CSS.escape(id)}"]`)?.remove();
  if (isMarked) {
    const item = document.createElement('li');
    item.dataset.update = id;
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = title;
    const when = document.createElement('span');
    when.className = 'meta';
    when.textContent = ` ${moment}`;
    item.append(link, when);
    box.querySelector('ul').prepend(item);
  }
  box.hidden = box.querySelector('li') === null;
}

function show(update) {
  place(update);
  mark('pinned', update, update.pinned);
  mark('moments', update, update.keyMoment);
}

function tell(happened) {
  if (happened !== 'posted') {
    news.textContent = `An update was ${happened}.`;
    return;
  }
  count += 1;
  news.textContent = count === 1 ? '1 new update' : `${count} new updates`;
}

if (list !== null) {
  const stream = new EventSource(`${list.dataset.stream}?after=${encodeURIComponent(list.dataset.at)}`);
  stream.addEventListener('update', ({ data }) => {
    const update = JSON.parse(data);
    if (update.id === undefined) return;
    show(update);
    tell(update.happened);
  });
  stream.addEventListener('reset', ({ data }) => {
    list.replaceChildren();
    for (const update of JSON.parse(data).updates) show(update);
    news.textContent = 'The updates were read again.';
  });
  // The server that closes says so; the browser comes back by itself, with the place where it was.
}
