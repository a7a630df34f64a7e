"""A page is walked with the Tab key alone: every control is reached, shows that it is, and lets go again.

What belongs together is one stop: the options of a segmented control, within which arrow keys move, and the cells of a
table. The arrow of a list and the cross of what is chosen in it repeat what their field does by keys.
"""

import re

import pytest

from tests.browser.visits import Visit
from tests.browser.walk import places_told

pytestmark = pytest.mark.browser
MOST_STEPS = 300
MILLISECONDS_TO_SHOW = 10_000
_BEGIN = """() => {
  const controls = 'a[href], button, input, select, textarea, summary, canvas[tabindex], [contenteditable=true], '
    + '[role=button], [role=combobox], [role=radio], [role=switch], [role=checkbox], [role=tab]';
  const every = (root) => [...root.querySelectorAll('*')]
    .flatMap((each) => [each, ...(each.shadowRoot ? every(each.shadowRoot) : [])]);
  const above = (each) => each.parentElement || each.getRootNode().host;
  const look = (each) => {
    const seen = each.tagName === 'CANVAS' ? [each.toDataURL()] : [];
    for (let place = each, steps = 0; place && steps < 4; place = above(place), steps += 1) {
      const style = getComputedStyle(place);
      const outline = style.outlineStyle === 'none' ? '' : style.outline;
      seen.push(outline, style.boxShadow, style.borderColor, style.backgroundColor);
    }
    return seen.join(' ');
  };
  const name = (each) => {
    const key = (each.getRootNode().host || each).closest('[class*="st-key-"]');
    const words = each.getAttribute('aria-label') || each.innerText || each.getAttribute('role') || each.tagName;
    return `${words.trim().slice(0, 60)} ${key ? key.className : ''}`;
  };
  const here = () => {
    let each = document.activeElement;
    while (each && each.shadowRoot && each.shadowRoot.activeElement) each = each.shadowRoot.activeElement;
    return each;
  };
  const stop = (each) => each.closest('[role=radiogroup]') || each.closest('canvas') || each;
  const found = every(document).filter((each) => each.matches(controls) && !each.disabled && each.tabIndex >= 0
    && each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 0);
  const before = new Map(found.map((each) => [each, look(each)]));
  window.walk = { here, look, name, stop, before, reached: new Set() };
}"""
_STEP = """() => {
  const { here, name, stop, before, reached } = window.walk;
  const each = here();
  if (!each || each === document.body) return null;
  const [place, isNew] = [stop(each), !reached.has(stop(each))];
  reached.add(place);
  return [name(place), isNew && before.has(each), isNew && place.getAttribute('role') === 'radiogroup'];
}"""
_SHOWS = """() => {
  const { here, look, before } = window.walk;
  const each = here();
  const { left, right, top, bottom } = each.getBoundingClientRect();
  const frame = each.closest('[data-testid="stDataFrameResizable"]') ?? each.parentElement;
  const above = each.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return look(each) !== before.get(each) && each.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && above !== null && (above.contains(each) || frame.contains(above));
}"""
_OPTION = """() => {
  const { here, stop } = window.walk;
  return [...stop(here()).querySelectorAll('[role=radio]')].indexOf(here());
}"""
_UNREACHED = """() => {
  const { before, stop, reached, name } = window.walk;
  return [...before.keys()].filter((each) => !reached.has(stop(each))).map(name);
}"""
_WITHOUT_STOP = """() => [...document.querySelectorAll('[data-testid="stMain"] [data-testid="stElementContainer"]')]
  .filter((each) => each.checkVisibility() && each.querySelector('button, input, canvas'))
  .filter((each) => ![...window.walk.reached].some((one) => each.contains(one.getRootNode().host || one)))
  .map((each) => each.className)"""


def shows_where_it_is(seen: Visit) -> bool:
    """Whether the control that has the focus looks unlike before, and can be seen."""
    from playwright.sync_api import TimeoutError as TookTooLong  # noqa: PLC0415 - may not be there, which is said

    try:
        seen.page.wait_for_function(_SHOWS, timeout=MILLISECONDS_TO_SHOW)
    except TookTooLong:
        return False
    return True


def arrow_keys_move(seen: Visit) -> bool:
    """Whether the arrow keys go to the next option of a group and back; neither of them chooses."""
    first = seen.page.evaluate(_OPTION)
    seen.page.keyboard.press("ArrowRight")
    second = seen.page.evaluate(_OPTION)
    seen.page.keyboard.press("ArrowLeft")
    return bool(first != second and -1 not in (first, second) and seen.page.evaluate(_OPTION) == first)


@pytest.mark.parametrize(
    ("path", "groups"),
    [
        ("/provinces?v=1&p=13.45.15.14&me=45", {"language_th", "pick_view_th"}),
        ("/provinces?v=1&view=table&lang=en", {"language_en", "pick_view_en"}),
        ("/budgets?v=1&p=13", {"language_th", "split_th"}),
        ("/activities?v=1&p=13.15&gear=inputs", {"language_th", "page_table_activities_th_parts"}),
    ],
)
def test_every_control_is_reached_by_tab_and_shows_it_and_lets_go(reader: Visit, path: str, groups: set[str]) -> None:
    reader.open(path)
    address = reader.page.url
    reader.page.evaluate(_BEGIN)
    dark, stuck, radios = [], [], set()
    for _ in range(MOST_STEPS):
        reader.page.keyboard.press("Tab")
        step = reader.page.evaluate(_STEP)
        if step is None:
            break
        name, is_control, is_group = step
        if is_control and not shows_where_it_is(reader):
            dark.append(name)
        if is_group:
            radios.update(re.findall(r"st-key-(\w+)", name))
            stuck += [] if arrow_keys_move(reader) else [name]
    else:
        pytest.fail(f"the Tab key never came to the end of the page, last at {name}")
    assert reader.page.evaluate(_UNREACHED) == []
    assert reader.page.evaluate(_WITHOUT_STOP) == []
    assert dark == []
    assert stuck == []
    assert radios == groups
    assert reader.page.url == address
    reader.nothing_went_wrong()


def test_a_row_of_a_table_opens_its_evidence_each_time_by_keys_and_gets_the_focus_back(reader: Visit) -> None:
    reader.open("/budgets?v=1&p=13")
    canvas = ".st-key-card_all_lines canvas[tabindex]"
    reader.page.locator(canvas).focus()
    for _ in range(2):
        # a choice is lifted as soon as it is answered, and the keys begin at the first row again
        reader.page.keyboard.press("ArrowDown")
        reader.page.keyboard.press("Shift+Space")
        assert len(places_told(reader)) == 1
        # the dialog gives the focus back once it is gone
        reader.page.wait_for_function(
            "canvas => document.querySelector(canvas).contains(document.activeElement)", arg=canvas
        )
    reader.nothing_went_wrong()


def test_a_row_of_a_table_opens_its_evidence_each_time_by_the_mouse(reader: Visit) -> None:
    reader.open("/budgets?v=1&p=13")
    grid = reader.page.locator(".st-key-card_all_lines canvas[tabindex]")
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    assert box is not None
    # the square before the second row
    place = box["x"] + 16, box["y"] + 87
    reader.page.mouse.click(*place)
    found = places_told(reader)
    assert len(found) == 1
    reader.page.mouse.click(*place)
    assert places_told(reader) == found
    reader.nothing_went_wrong()
