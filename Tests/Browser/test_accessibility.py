"""That asking about each kind of text finds what asking about every text would."""

import pytest

from accessibility import axe_for_colours

CELLS = "".join(f"<tr><td>Kommune {number}</td><td>{number} innbyggere</td></tr>" for number in range(200))
PAGE = f"""<!doctype html><html lang="nb"><head><title>Prøve</title><style>
body {{ color: #222; background: #fff }} .pale {{ color: #999 }} .dark {{ background: #333 }} .over {{ position: absolute }}
.faint {{ opacity: 0.4 }}
</style></head><body><main><h1>Prøve</h1><table><tbody>{CELLS}%s</tbody></table></main></body></html>"""


def test_what_can_be_read_passes(window):
    with window.page() as page:
        page.set_content(PAGE % "<tr><td>Sist</td></tr>")
        axe_for_colours(page)


@pytest.mark.parametrize(
    "row",
    [
        '<tr><td class="pale">Sist</td></tr>',
        '<tr><td class="dark">Sist</td></tr>',
        '<tr class="dark"><td><b>Sist</b></td></tr>',
        '<tr class="faint"><td>Sist</td></tr>',
        '<tr><td><span class="over pale">Sist</span></td></tr>',
        '<tr><td>Et ord og <a href="/" style="color: #333; text-decoration: none">en lenke</a> i en setning</td></tr>',
    ],
)
def test_the_one_that_cannot_be_read_is_found(window, row):
    with window.page() as page:
        page.set_content(PAGE % row)
        with pytest.raises(AssertionError, match="color-contrast|link-in-text-block"):
            axe_for_colours(page)
