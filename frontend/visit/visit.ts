import '../tour-viewer/tour-viewer';
