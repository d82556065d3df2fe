"""What every page says, read in each language as it was sent, without a browser."""

import pytest

from pages import PAGES
from reading import inline_code, keys_shown, loaded, outline_faults


LANGUAGES = ["nb", "nn", "sv", "en"]
# What parts of a page may be in: names of acts say no more than that they are Norwegian.
LANGUAGES_OF_PARTS = {*LANGUAGES, "no"}


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_speaks_the_visitors_language_whole(reader, address, subtests):
    for language in LANGUAGES:
        with subtests.test(language=language):
            answer = reader.page(address, language)
            assert answer.status == 200
            document = answer.document
            assert document.get("lang") == language
            assert set(document.xpath("//@lang")) <= LANGUAGES_OF_PARTS
            assert keys_shown(document) == []


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_headings_make_an_outline(reader, address):
    assert outline_faults(reader.page(address).document) == []


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_styles_and_scripts_stand_in_files_of_ours(reader, address):
    for language in LANGUAGES:
        document = reader.page(address, language).document
        assert inline_code(document) == []
        assert [part for part in loaded(document) if not part.startswith("/public/")] == []


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_a_page_is_the_same_for_every_window(reader, address):
    """Only style sheets tell windows apart, so that a page need not be opened anew in each."""
    assert reader.page(address).document.xpath("//*[@media or @srcset]") == []
