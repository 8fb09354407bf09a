//! Every component with samples, for the tests and the gallery.
