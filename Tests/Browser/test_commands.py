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
    for command in ["units", "changes", "correspond", "indicators", "compare", "income", "data", "serve"]:
        assert command in text


def income(tmp_path, text, *arguments, encoding="utf-8", language="en_GB.UTF-8"):
    file = tmp_path / "income.csv"
    file.write_bytes(text.encode(encoding))
    return nabo("income", "--input", str(file), *arguments, language=language)


def test_income_of_a_merger_is_split_and_adds_up(tmp_path):
    text = "unit,name,inhabitants,tax,regional-grants\n1,Lillevik,4000,126000000,6000000\n2,Nes,9000,415800000,0\n"
    result = income(
        tmp_path, text + "3,Berg,30000,1300000000,0\n", "--merge", "1,nes", "--effective", "2028-01-01",
        "--average-need", "76000", "--regional-after", "2000000", "--at", "2026-01-01", "--format", "json",
    )
    assert result.returncode == 0 and result.stderr == ""
    merger = json.loads(result.stdout)["merger"]
    sums = merger["merged"]["sums"]
    assert float(sums["lost"]["whole"]) == -float(sums["compensated"]["whole"]) < 0
    assert sums["redistributed"]["whole"] is None and sums["redistributed"]["missing"] == ["recomputed-criteria"]
    # What is lost of the base grants and moved away is what the rest of the country gets.
    base = next(i for i in merger["merged"]["items"] if (i["kind"], i["part"]) == ("lost", "base-grant"))
    rest = float(merger["rest"]["sums"]["redistributed"]["known"])
    assert float(base["amount"]) + float(sums["redistributed"]["known"]) + rest == pytest.approx(0, abs=0.01)
    assert base["verified"] is False and base["trace"][0]["source"]
    assert [y["compensatedShare"] for y in merger["years"]][14:] == [1, 0.8, 0.6, 0.4, 0.2, 0, 0]


def test_income_of_sweden_needs_no_protection_where_nothing_changes(tmp_path):
    text = "unit,county,inhabitants,tax-base\nA,24,10000,1800000000\nB,24,30000,8200000000\n"
    result = income(tmp_path, text, "--country", "se", "--merge", "all", "--at", "2026-01-01", "--format", "json")
    answer = json.loads(result.stdout)
    assert answer["units"][0]["items"][0]["amount"] == "220912500.00"
    change = answer["merger"]["merged"]["items"][0]
    assert (change["part"], change["amount"]) == ("income-equalisation", "0.00")


@pytest.mark.parametrize(
    "status, text, arguments, place",
    [
        (0, "unit,inhabitants,tax\n1,10,5\n2,-3,5\n", [], ":3: inhabitants"),
        (0, "unit,inhabitants,tax\n1,10,5\n2,3,much\n", [], ":3: tax"),
        (0, "unit,inhabitants\n1,10\n1,20\n", [], ":3: unit"),
        (0, "unit,inhabitants,taxx\n1,10,5\n", [], "taxx"),
        (2, "unit,tax\n1,10\n", [], "inhabitants"),
        (2, "", [], "income.csv"),
        (2, "unit,inhabitants\n", [], "income.csv"),
        (2, "unit,inhabitants\n1,-1\n", [], ":2: inhabitants"),
        (2, "unit,inhabitants\n1,10\n2,20\n", ["--merge", "1"], "merge"),
        (1, "unit,inhabitants\n1,10\n2,20\n", ["--merge", "1,3"], "merge"),
        (1, "unit,inhabitants\n1,10\n2,20\n", ["--at", "1950-01-01"], "at"),
        (2, "unit,inhabitants\n1,10\n2,20\n", ["--country-inhabitants", "5"], "country-inhabitants"),
    ],
)
def test_income_keeps_good_rows_and_names_the_others(tmp_path, status, text, arguments, place):
    result = income(tmp_path, text, *arguments)
    assert result.returncode == status, result.stderr
    assert place in result.stderr
    assert "{" not in result.stderr and "problem." not in result.stderr
    assert bool(result.stdout) == (status == 0)


def test_income_file_of_another_encoding_says_so(tmp_path):
    result = income(tmp_path, "unit,name,inhabitants\n1,Øyer,10\n", encoding="latin-1", language="nb_NO.UTF-8")
    assert result.returncode == 2
    assert ":2" in result.stderr and "UTF-8" in result.stderr and "Ø" in result.stderr
