-- severity: fail
-- th: จังหวัดสองจังหวัดใช้ช่องแผนที่เดียวกันไม่ได้
-- en: two provinces cannot share a cell of the tile map
-- one row per province whose cell another province has
select
    'province' as table_name,
    province_code as row_id,
    'tile_column' as column_name,
    concat_ws(', ', tile_column, tile_row) as found
from province
qualify count(*) over (partition by tile_column, tile_row) > 1
order by province_code
