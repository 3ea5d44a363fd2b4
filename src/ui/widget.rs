//! Small pieces that screens are made of: each draws itself into an area of any size, from nothing at all upwards.
