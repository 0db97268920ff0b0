"""What exiftool 12.57 says of the real photographs: the referee for times and places."""

from typing import NamedTuple


class Known(NamedTuple):
    """Taken at (with the offset where the camera wrote one), latitude, longitude, device."""

    taken: str = ""
    latitude: str = ""
    longitude: str = ""
    device: str = ""


NIKON = "NIKON COOLPIX P6000"
_SCENES = [f"orientation/{scene}_{turn}.jpg" for scene in ("landscape", "portrait") for turn in range(1, 9)]
PHOTOS: dict[str, Known] = {
    "gps/DSCN0010.jpg": Known("2008-10-22T16:28:39", "43.467448", "11.885127", NIKON),
    "gps/DSCN0012.jpg": Known("2008-10-22T16:29:49", "43.467157", "11.885395", NIKON),
    "gps/DSCN0021.jpg": Known("2008-10-22T16:38:20", "43.467082", "11.884538", NIKON),
    "gps/DSCN0025.jpg": Known("2008-10-22T16:43:21", "43.468365", "11.881635", NIKON),
    "gps/DSCN0027.jpg": Known("2008-10-22T16:44:01", "43.468442", "11.881515", NIKON),
    "gps/DSCN0029.jpg": Known("2008-10-22T16:46:53", "43.468243", "11.880172", NIKON),
    "gps/DSCN0038.jpg": Known("2008-10-22T16:52:15", "43.467255", "11.879213", NIKON),
    "gps/DSCN0040.jpg": Known("2008-10-22T16:55:37", "43.466012", "11.879112", NIKON),
    "gps/DSCN0042.jpg": Known("2008-10-22T17:00:07", "43.464455", "11.881478", NIKON),
    "heic/IMG_5195.HEIC": Known(
        "2021-04-11T15:47:53-05:00", "39.051344", "-94.288772", "Apple iPhone 11 Pro Max"
    ),
    "heic/samplefilehub.heif": Known(),
    "mobile/HMD_Nokia_8.3_5G.jpg": Known(
        "2022-08-14T14:12:31+03:00", "60.146706", "24.906772", "HMD Global Nokia 8.3 5G"
    ),
    "mobile/jolla.jpg": Known("2014-09-21T16:00:56", device="Jolla"),
    **dict.fromkeys(_SCENES, Known()),
}
