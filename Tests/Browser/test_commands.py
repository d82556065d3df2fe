"""What the commands promise to other programs: names, keys, exit statuses, and messages in the reader's language."""

import csv
import io
import json
import os
import subprocess

import pytest


def nabo(*arguments, language="en_GB.UTF-8", state="/nonexistent"):
    return subprocess.run(
        [os.environ["NABO_BINARY"], *arguments],
        capture_output=True,
        text=True,
        cwd="/",
        env={**os.environ, "LANG": language, "LC_ALL": language, "NABO_STATE": str(state)},
    )


def answer(*arguments):
    result = nabo(*arguments, "--format", "json")
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    return json.loads(result.stdout)


def test_units_of_a_day():
    units = answer("units", "--country", "no", "--date", "2019-01-01")
    assert len(units) == 422
    assert list(units[0]) == ["code", "name", "county", "validFrom", "validTo"]
    assert len(answer("units", "--country", "se", "--date", "2024-01-01")) == 290


def test_changes_and_correspondence():
    changes = answer("changes", "--country", "no", "--from", "2017-01-01", "--to", "2020-01-01", "--unit", "0220")
    assert [(c["kind"], c["old"], c["new"]) for c in changes] == [("merge", ["0220", "0627", "0628"], ["3025"])]
    links = answer("correspond", "--country", "no", "--from", "2019-01-01", "--to", "2020-01-01", "--unit", "5012")
    assert {link["new"] for link in links} == {"5055", "5056", "5059"}
    assert all(link["ambiguous"] and link["estimated"] for link in links)
    assert sum(link["share"] for link in links) == pytest.approx(1)


def test_comparison_by_code_and_by_name_are_the_same():
    by_code = answer("compare", "--date", "2019-01-01", "--merge", "0220,0627,0628")
    by_name = answer("compare", "--date", "2019-01-01", "--merge", "asker,Royken,HURUM")
    assert by_code == by_name
    assert by_code["alternatives"][0]["id"] == "stand-alone"


def test_csv_is_a_table():
    result = nabo("compare", "--date", "2019-01-01", "--merge", "0220,0627,0628", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    population = [row for row in rows if row["indicator"] == "population" and row["unit"] == "0220+0627+0628"]
    assert [row["value"] for row in population] == ["93679"]


def test_every_shipped_table_keeps_its_rules():
    assert nabo("data", "check").returncode == 0


@pytest.mark.parametrize(
    "status, arguments",
    [
        (1, ["compare", "--merge", "Asker,Gausdl", "--date", "2019-01-01"]),
        (1, ["compare", "--merge", "0220,0627", "--date", "2024-01-01"]),
        (1, ["compare", "--merge", "Bø,Asker", "--date", "2019-01-01"]),
        (2, ["compare", "--merge", "0220", "--date", "2019-01-01"]),
        (2, ["compare", "--merge", "0220,0220", "--date", "2019-01-01"]),
        (2, ["compare", "--merge", "0220,1480", "--date", "2019-01-01"]),
        (2, ["compare", "--merge", ",".join(str(n) for n in range(400))]),
        (2, ["compare", "--merge", "0220,0627", "--date", "1066-10-14"]),
        (2, ["compare", "--merge", "0220,0627", "--date", "yesterday"]),
        (2, ["compare"]),
        (2, ["units", "--country", "dk"]),
        (2, ["units", "--no-such-option"]),
        (2, ["no-such-command"]),
        (2, ["changes", "--from", "2020-01-01", "--to", "2017-01-01"]),
        (2, ["data", "import", "boundaries", "/no/such/file"]),
        (2, ["units", "--assets", "/no/such/folder"]),
    ],
)
def test_what_cannot_be_answered_says_why(status, arguments):
    result = nabo(*arguments)
    assert result.returncode == status
    assert result.stdout == ""
    assert len(result.stderr) > 20
    assert "{" not in result.stderr and "problem." not in result.stderr


@pytest.mark.parametrize("language, words", [("nb_NO.UTF-8", "fantes ikke"), ("nn_NO.UTF-8", "fanst ikkje"),
                                             ("sv_SE.UTF-8", "fanns inte"), ("de_DE.UTF-8", "did not exist")])
def test_messages_are_in_the_readers_language(language, words):
    result = nabo("compare", "--merge", "0220,0627", "--date", "2024-01-01", language=language)
    assert words in result.stderr
    assert "3203 Asker" in result.stderr


def test_help_names_every_command():
    text = nabo("--help").stdout
    for command in ["units", "changes", "correspond", "indicators", "compare", "data", "serve"]:
        assert command in text
