"use strict";
{
  const id = name => document.getElementById(name);
  const all = selector => [...document.querySelectorAll(selector)];
  const body = document.body;
  const items = all(".differences > li");
  const pages = all("article.page");
  const of = item => item.closest("article");
  let at = -1;

  // Going through the differences.
  const choose = (i, focus) => {
    if (i < 0 || i >= items.length) return;
    const before = items[at];
    before?.removeAttribute("aria-current");
    at = i;
    const item = items[at];
    item.setAttribute("aria-current", "true");
    id("position").textContent = `${at + 1} of ${items.length}`;
    for (const link of all("[data-page]")) {
      if (link.dataset.page === of(item).id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (!focus) return;
    item.focus({ preventScroll: true });
    if (!before || of(before) !== of(item)) of(item).scrollIntoView();
    const box = item.getBoundingClientRect();
    if (box.bottom > innerHeight - 16 || box.top < 0) item.scrollIntoView({ block: "nearest" });
  };
  for (const item of items) item.tabIndex = -1;
  for (const page of pages) {
    const own = items.findIndex(item => of(item) === page);
    const here = () => { if (at < 0 || of(items[at]) !== page) choose(own, false); };
    page.addEventListener("focusin", here);
    page.addEventListener("click", here);
  }
  addEventListener("hashchange", () => {
    const i = items.findIndex(item => of(item).id === decodeURIComponent(location.hash.slice(1)));
    choose(i, false);
  });

  // Ways to look.
  const modes = all("input[name=mode]");
  // What is looked at stays where it is when the page becomes longer or shorter.
  const steady = change => {
    const tools = id("tools").getBoundingClientRect();
    const top = tools.top <= 0 ? tools.bottom : 0;
    const seen = p => p && p.getBoundingClientRect().bottom > top + 48 && p.getBoundingClientRect().top < innerHeight;
    const page = at >= 0 && seen(of(items[at])) ? of(items[at]) : pages.find(seen);
    const before = page?.getBoundingClientRect().top;
    change();
    if (page) scrollBy({ top: Math.max(page.getBoundingClientRect().top - Math.max(before, top), -scrollY), behavior: "instant" });
  };
  const show = mode => steady(() => {
    body.dataset.mode = mode;
    delete body.dataset.shown;
    for (const m of modes) m.checked = m.value === mode;
  });
  const swap = () => {
    body.dataset.shown = body.dataset.shown === "old" ? "new" : "old";
  };
  const boxes = () => { body.dataset.boxes = id("boxes").checked ? "on" : "off"; };
  const large = () => steady(() => body.toggleAttribute("data-large", id("large").checked));
  for (const m of modes) m.addEventListener("change", () => show(m.value));
  id("cut")?.addEventListener("input", e => body.style.setProperty("--cut", `${e.target.value}%`));
  id("swap")?.addEventListener("click", swap);
  id("boxes")?.addEventListener("change", boxes);
  id("large")?.addEventListener("change", large);

  // Verdicts. They outlive a reload where the browser lets a file keep anything.
  const key = `review ${body.dataset.sum}`;
  const kept = () => { try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; } };
  const verdicts = kept();
  const tell = () => {
    const named = verdict => pages.filter(page => verdicts[page.id] === verdict);
    const yes = named("yes").length, rejected = named("no");
    id("verdicts").value = `${yes} accepted, ${rejected.length} rejected, ${pages.length - yes - rejected.length} open`;
    id("rejected").hidden = rejected.length === 0;
    id("rejected-list").replaceChildren(...rejected.map(page => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${page.id}`;
      link.textContent = page.dataset.name;
      line.append(link);
      return line;
    }));
    for (const link of all("[data-page]")) link.className = verdicts[link.dataset.page] ?? "";
    try { localStorage.setItem(key, JSON.stringify(verdicts)); } catch { /* then they are of this visit */ }
  };
  const judge = (page, verdict) => {
    verdicts[page.id] = verdict;
    for (const input of page.querySelectorAll(".verdict input")) input.checked = input.value === verdict;
  };
  for (const page of pages) {
    const field = page.querySelector(".verdict");
    field.hidden = false;
    if (verdicts[page.id]) judge(page, verdicts[page.id]);
    field.addEventListener("change", e => { judge(page, e.target.value); tell(); });
  }
  const judgeCurrent = verdict => {
    if (at < 0) return;
    const page = of(items[at]);
    judge(page, verdict);
    tell();
    const from = pages.indexOf(page);
    const next = [...pages.slice(from + 1), ...pages.slice(0, from)].find(p => !verdicts[p.id]);
    if (next) choose(items.findIndex(item => of(item) === next), true);
  };
  for (const button of all(".all")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      for (const page of pages) if (page.dataset.city === button.dataset.city) judge(page, "yes");
      tell();
    });
  }

  // Keys; they can be turned off (WCAG 2.2, 2.1.4).
  const keys = {
    j: () => choose(at + 1, true), k: () => choose(at - 1, true),
    m: () => show(modes[(modes.findIndex(m => m.checked) + 1) % modes.length].value),
    1: () => show("side"), 2: () => show("slider"), 3: () => show("blink"), 4: () => show("marked"),
    s: () => { if (body.dataset.mode === "blink") swap(); },
    x: () => { id("boxes").checked = !id("boxes").checked; boxes(); },
    z: () => { id("large").checked = !id("large").checked; large(); },
    y: () => judgeCurrent("yes"), n: () => judgeCurrent("no"),
  };
  if (items.length > 0) {
    id("previous").addEventListener("click", keys.k);
    id("next").addEventListener("click", keys.j);
    addEventListener("keydown", e => {
      if (e.ctrlKey || e.metaKey || e.altKey || !id("keys-on").checked || e.target.matches("input[type=text], textarea, select")) return;
      const does = Object.hasOwn(keys, e.key) ? keys[e.key] : null;
      if (does) { e.preventDefault(); does(); }
    });
    id("position").textContent = items.length === 1 ? "1 place" : `${items.length} places`;
    id("tools").hidden = false;
    id("keys").hidden = false;
    tell();
  }
}
