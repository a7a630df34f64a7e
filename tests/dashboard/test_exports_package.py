"""The data package is what the validator accepts, and holds every row of the snapshot."""

import csv
import hashlib
import io
import json
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import frictionless
import pandas as pd
import pytest

from dashboard.exports.package import DESCRIPTOR
from dashboard.files import package
from queries import tables
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.tables import TABLES


@pytest.fixture(scope="module")
def content(warehouse: Warehouse) -> bytes:
    return package(warehouse)


@pytest.fixture(scope="module")
def folder(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(target)
    return target


def test_the_validator_accepts_it(folder: Path):
    report = frictionless.validate(str(folder / DESCRIPTOR))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.stats["tasks"] == len(TABLES)


def test_the_validator_refuses_a_broken_row(folder: Path, tmp_path: Path):
    broken = tmp_path / "package"
    broken.mkdir()
    (broken / "data").mkdir()
    for path in (folder / DESCRIPTOR, *(folder / "data").iterdir()):
        (broken / path.relative_to(folder)).write_bytes(path.read_bytes())
    lines = broken / "data" / "budget_line.csv"
    lines.write_text(lines.read_text(encoding="utf-8").replace('"13"', '"99"', 1), encoding="utf-8", newline="")
    assert not frictionless.validate(str(broken / DESCRIPTOR)).valid


def test_it_holds_every_row_in_its_order(folder: Path, warehouse: Warehouse):
    for name, table in TABLES.items():
        with (folder / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, strict=True)
        assert tuple(header)[: len(table.columns)] == table.columns
        assert len(rows) == tables.count(warehouse, Selection(name))


def test_the_descriptor_follows_from_the_schema(folder: Path):
    described = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in described["resources"]}
    line = resources["budget_line"]
    assert line["schema"]["primaryKey"] == ["budget_line_id"]
    keys = {key["fields"][0]: key["reference"]["resource"] for key in line["schema"]["foreignKeys"]}
    assert keys["province_code"] == "province"
    assert keys["target_group_id"] == "target_group"
    fields = {field["name"]: field for field in line["schema"]["fields"]}
    assert fields["amount_baht"]["type"] == "number"
    assert fields["amount_baht"]["unit"] == "baht"
    assert fields["budget_stage"]["constraints"]["enum"] == ["requested", "proposed", "approved", "received"]
    assert line["licenses"][0]["name"] == "MIT"
    assert resources["indicator_value"]["licenses"][0]["name"] == "other-as-stated"
    assert len(resources["indicator_value"]["sources"]) == 12
    assert len(line["sources"]) == 5


def test_every_file_is_described_by_its_hash_and_the_package_by_the_day_of_its_data(folder: Path):
    described = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    for resource in described["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)
    assert datetime.fromisoformat(described["created"]).tzinfo is not None
    assert described["id"].removeprefix("thanrak-") in (folder / "README.md").read_text(encoding="utf-8")


def test_each_number_names_its_unit_and_each_province_and_unit_leads_to_its_list(folder: Path):
    described = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    columns = {
        each["name"]: {field["name"]: field for field in each["schema"]["fields"]} for each in described["resources"]
    }
    for name, fields in columns.items():
        for field in fields.values():
            assert ("unit" in field) == (field["type"] in ("integer", "number")), (name, field["name"])
            assert field.get("unit") != "unit_code" or "unit_code" in fields, (name, field["name"])
    assert columns["indicator_value"]["value"]["unit"] == "unit_code"
    keys = {
        (each["name"], key["fields"][0])
        for each in described["resources"]
        for key in each["schema"].get("foreignKeys", ())
    }
    # two summaries have rows whose unit is not stated, which no list of units knows
    unlisted = {("certification_summary", "unit_code"), ("activity_summary", "unit_code")}
    wanted = {
        (name, code) for name, fields in columns.items() for code in ("province_code", "unit_code") if code in fields
    }
    assert wanted - keys - {("province", "province_code"), ("unit", "unit_code")} == unlisted


def test_values_and_days_stand_beside_bounds_and_buddhist_years(folder: Path):
    def rows(name: str) -> list[dict[str, str]]:
        with (folder / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    values = rows("measure_value")
    assert all(row["value"] == row["value_min"] for row in values if row["value"])
    assert {row["qualifier"] for row in values if row["value_min"] and not row["value"]} == {"range", "over"}
    sales = next(row for row in values if (row["measure_code"], row["period"]) == ("otop_sales", "2567"))
    assert (sales["period_start"], sales["period_end"]) == ("2023-10-01", "2024-09-30")
    undated = [row for row in values if row["period_kind"] == "not_stated"]
    assert undated
    assert {row["period_start"] for row in undated} == {""}
    official = rows("indicator_value")
    assert {row["unit_code"] for row in official} >= {"baht", "person"}
    assert all(row["period_start"] for row in official)
    lines = rows("budget_line")
    assert {row["period_start"] for row in lines if row["fiscal_year_be"] == "2564"} == {"2020-10-01"}


def test_pandas_reads_the_parquet_tables_as_numbers(folder: Path, warehouse: Warehouse):
    for name in TABLES:
        frame = pd.read_parquet(folder / "parquet" / f"{name}.parquet")
        assert len(frame) == tables.count(warehouse, Selection(name))
        assert not any(isinstance(cell, Decimal) for column in frame for cell in frame[column].head(50))
    values = pd.read_parquet(folder / "parquet" / "measure_value.parquet")
    sales = values[(values.measure_code == "otop_sales") & (values.period == "2567")]
    assert round(sales["value"].sum(), 2) == 329_066_065_059.13


def test_the_queries_to_begin_with_answer_on_the_database(folder: Path):
    found = sorted((folder / "queries").glob("*.sql"))
    assert len(found) == 3
    answers = []
    with duckdb.connect(str(folder / "thanrak.duckdb"), read_only=True) as base:
        for path in found:
            answers.append(base.execute(path.read_text(encoding="utf-8")).fetchall())
    assert all(answers)
    assert ("ปทุมธานี", "full_total") in {row[:2] for row in answers[0]}


def test_each_resource_names_the_tiers_of_its_rows(folder: Path):
    described = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    tiers = {each["name"]: [tier["name"] for tier in each.get("tiers", ())] for each in described["resources"]}
    assert tiers["budget_line"] == tiers["source_document"] == tiers["coverage"] == ["committee"]
    assert tiers["indicator_value"] == tiers["indicator_source"] == ["official"]
    assert tiers["measure_value"] == tiers["measure"] == ["committee", "official"]
    assert tiers["province"] == tiers["unit"] == []


def test_the_same_snapshot_gives_the_same_bytes(content: bytes, warehouse: Warehouse):
    assert package(warehouse) == content
