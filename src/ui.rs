//! Draws what the program shows. Pure: it reads the state and fills a frame.
