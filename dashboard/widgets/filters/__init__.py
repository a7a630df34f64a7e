"""The filters that all pages share: fields, chips, counts of options, peers of a province."""
