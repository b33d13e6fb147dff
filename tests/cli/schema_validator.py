"""schema_validator.py SCHEMA: reads JSON documents from standard input, one a line, and prints a line for each:
"valid", or why it is not. Independent of our own code."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for line in sys.stdin:
    error = next(validator.iter_errors(json.loads(line)), None)
    print("valid" if error is None else f"{error.json_path}: {error.message[:200]!r}")
