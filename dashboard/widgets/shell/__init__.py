"""What surrounds every page: the frame, the link of this visitor, cached answers, notices, the width of the screen."""
