"""Words found on the page in front: marked where they stand, and gone through one by one."""
