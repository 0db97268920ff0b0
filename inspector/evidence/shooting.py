"""A frame of the laptop's own camera as a photo: the program is the camera and writes what cameras write."""

import io
from datetime import datetime


def as_photo(pixels: bytes, size: tuple[int, int], line: int, *, at: datetime, camera: str) -> bytes:
    """RGB pixels, `line` bytes a row, as JPEG with the time, its zone and the camera's name."""
    from PIL import Image

    picture = Image.frombuffer("RGB", size, pixels, "raw", "RGB", line, 1)
    tags = Image.Exif()
    tags[272], tags[305] = camera or "Camera", "Inspector"
    details = tags.get_ifd(34665)
    details[36867] = f"{at:%Y:%m:%d %H:%M:%S}"
    offset = f"{at:%z}"
    if offset:
        details[36881] = f"{offset[:3]}:{offset[3:5]}"
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=92, subsampling=0, exif=tags)
    return target.getvalue()
