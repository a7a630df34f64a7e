-- one row per province or Bangkok, 77 in all, in Thai dictionary order
-- parameters: none
select
    province_code,
    name_th,
    name_en,
    abbr_th,
    abbr_en,
    aliases,
    region_th,
    region_en,
    cluster_no,
    cluster_th,
    cluster_en,
    tile_column,
    tile_row,
    district_count
from province
order by name_th collate th
